// The page of page.cpp: a title, twelve large buttons, a keyboard of forty keys.
import QtQuick

Rectangle {
    id: page
    property bool flip: false
    width: 1080
    height: 1920
    color: flip ? "#f7f3ea" : "#f7f3eb"
    readonly property var services: ["高龄津贴", "老年助餐", "养老金认证", "医保缴费", "居住登记", "社保卡",
        "公交优待", "法律援助", "家政服务", "健康档案", "志愿服务", "便民诉求"]
    readonly property var keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "q", "w", "e", "r", "t", "y",
        "u", "i", "o", "p", "a", "s", "d", "f", "g", "h", "j", "k", "l", "确", "z", "x", "c", "v", "b", "n", "m",
        "，", "。", "删"]

    component Words: Text { color: "#2b2622"; font.family: "Noto Sans CJK SC" }
    component Card: Rectangle { color: "#fffdf8"; border.color: "#cdc4b4"; border.width: 2 }

    Rectangle { width: parent.width; height: 96; color: "#145c54" }
    Words { x: 32; y: 22; color: "#fffdf8"; font.pixelSize: 36; font.bold: true; text: "一门社区服务终端" }
    Words { x: 32; y: 136; font.pixelSize: 56; font.bold: true; text: "您好,今天想办什么事?" }
    Repeater {
        model: page.services
        Card {
            width: (page.width - 128) / 3
            height: 200
            radius: 24
            x: 32 + (index % 3) * (width + 32)
            y: 260 + Math.floor(index / 3) * 232
            Words { x: 32; y: 40; font.pixelSize: 44; font.bold: true; text: modelData }
            Words { x: 32; y: 118; font.pixelSize: 26; color: "#145c54"; text: "现在就可以办理" }
        }
    }
    Repeater {
        model: page.keys
        Card {
            width: (page.width - 132) / 10
            height: 120
            radius: 16
            x: 12 + (index % 10) * (width + 12)
            y: 1300 + Math.floor(index / 10) * 132
            Words { x: 30; y: 30; font.pixelSize: 40; text: modelData }
        }
    }
}
