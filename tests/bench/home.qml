// The terminal's home page, for Qt Quick; its clock moves once a second, as the terminal's countdown does.
import QtQuick

Rectangle {
    id: page
    width: 1080
    height: 1920
    color: "#f6f1e6"
    readonly property var settings: [["\uF5CA", "English"], ["\uF34A", "字小一点"], ["\uF34B", "字大一点"],
        ["\uF197", "高对比"]]
    readonly property var stages: [["\uF279", "全部"], ["\uF64A", "老有所养"], ["\uF2DE", "住有所居"],
        ["\uF2C7", "弱有所扶"]]
    readonly property var services: [
        ["\uF116", "高龄津贴", "满80岁、户口在本区的老人，每月可以领一笔钱。"],
        ["\uF3F6", "12345 诉求", "遇到难事、烦心事，在这里说一说，有人管、有回音。"],
        ["\uF4A4", "老年助餐登记", "满60岁的老人，登记一次就能在社区食堂优惠吃饭，也能送到家。"]]

    component Words: Text { color: "#1b211e"; font.family: "Noto Sans CJK SC"; font.pixelSize: 28 }
    component Icon: Text { color: "#1b211e"; font.family: "Material Design Icons"; font.pixelSize: 34 }
    component Labelled: Row {
        property alias icon: picture.text
        property alias label: words.text
        property color colour: "#1b211e"
        property int size: 28
        property bool bold: false
        anchors.centerIn: parent
        spacing: 10
        Icon { id: picture; color: parent.colour; anchors.verticalCenter: parent.verticalCenter }
        Words { id: words; color: parent.colour; font.pixelSize: parent.size; font.bold: parent.bold }
    }

    Rectangle {
        width: parent.width
        height: 140
        color: "#fffdf8"
        border.color: "#ded6c6"
        Words { x: 48; y: 18; font.pixelSize: 30; font.bold: true; text: "社区服务中心" }
        Words {
            id: clock
            anchors.horizontalCenter: parent.horizontalCenter
            y: 20
            text: "09:00:00"
            Timer {
                interval: 1000
                running: true
                repeat: true
                onTriggered: clock.text = new Date().toLocaleTimeString(Qt.locale("C"), "hh:mm:ss")
            }
        }
        Rectangle {
            x: 904; y: 12; width: 128; height: 50; radius: 10; color: "#f6f1e6"; border.color: "#807867"
            Labelled { icon: "\uF206"; label: "结束" }
        }
        Repeater {
            model: page.settings
            Rectangle {
                x: 48 + index * 250; y: 76; width: 236; height: 50; radius: 10
                color: "#f6f1e6"; border.color: "#807867"
                Labelled { icon: modelData[0]; label: modelData[1] }
            }
        }
    }
    Words { x: 48; y: 164; font.pixelSize: 54; font.bold: true; text: "王*兰，您要办什么事？" }
    Repeater {
        model: page.stages
        Rectangle {
            x: 48 + index * 227; y: 260; width: 213; height: 92; radius: 10
            color: index === 0 ? "#0b443c" : "#fffdf8"
            border.color: "#807867"
            border.width: 2
            Labelled {
                icon: modelData[0]; label: modelData[1]; size: 30; bold: index === 0
                colour: index === 0 ? "#ffffff" : "#1b211e"
            }
        }
    }
    Repeater {
        model: page.services
        Rectangle {
            x: 48; y: 385 + index * 224; width: 984; height: 206; radius: 12
            color: "#fffdf8"; border.color: "#807867"; border.width: 2
            Rectangle {
                x: 28; y: 58; width: 90; height: 90; radius: 12; color: "#deebe2"
                Icon { anchors.centerIn: parent; font.pixelSize: 54; color: "#0b443c"; text: modelData[0] }
            }
            Words { x: 142; y: 52; font.pixelSize: 40; font.bold: true; text: modelData[1] }
            Words { x: 142; y: 112; text: modelData[2] }
        }
    }
    Rectangle {
        y: 1850; width: parent.width; height: 70; color: "#fffdf8"; border.color: "#ded6c6"
        Labelled { icon: "\uF3F2"; label: "找工作人员帮忙" }
    }
}
