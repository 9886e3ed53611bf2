// Faces: agreed to each time, refusable, given up after two tries, never the only way.
#include <gtest/gtest.h>

#include "kiosk/visit/faults.h"
#include "tests/kiosk/visit/visitor.h"

namespace yimen::visit {
namespace {

using identity::Assurance;
using identity::Evidence;

FaceKnown enrolled() { return {somebody().subject, true, WallTime{}, WallTime{}}; }

// By Way::face, to the greeting.
Visitor wants_face() {
  auto visitor = visitor_at(Screen::face_intro);
  visitor.does(WayChosen{Way::code}).does(Identified{somebody()});
  return visitor;
}

Visitor at_settings(Evidence evidence) {
  Visitor visitor;
  auto person = somebody();
  person.evidence = evidence;
  visitor.does(Began{}).does(Identified{person}).does(Continued{}).does(FaceSettingsAsked{});
  return visitor;
}

TEST(Face, IsNeverTheFirstEvidence) {
  auto visitor = visitor_at(Screen::face_intro);
  EXPECT_FALSE(visitor.effect<WatchFace>());
  EXPECT_EQ(visitor.does(FaceMatched{}).state.screen, Screen::face_intro);
  EXPECT_EQ(visitor.does(WayChosen{Way::card}).state.screen, Screen::card);
  EXPECT_EQ(visitor.does(WentBack{}).state.screen, Screen::face_intro);
  EXPECT_EQ(visitor.does(WentBack{}).state.screen, Screen::identify);
  EXPECT_FALSE(visitor.state.face_wanted);
}

TEST(Face, NoCameraBeforeConsent) {
  auto visitor = wants_face();
  EXPECT_TRUE(visitor.effect<FindFace>());
  visitor.does(enrolled()).does(Continued{});
  EXPECT_EQ(visitor.state.screen, Screen::face_consent);
  EXPECT_FALSE(visitor.effect<WatchFace>());
  visitor.does(FaceAgreed{});
  ASSERT_TRUE(visitor.effect<WatchFace>());
  EXPECT_EQ(visitor.effect<WatchFace>()->use, FaceUse::verify);
  EXPECT_EQ(visitor.effect<WatchFace>()->whose.person_key, kPersonKey);
}

TEST(Face, RefusingItCostsNothing) {
  auto visitor = wants_face();
  visitor.does(enrolled()).does(Continued{}).does(FaceDeclined{});
  EXPECT_EQ(visitor.state.screen, Screen::home);
  EXPECT_FALSE(visitor.state.face_consented);
  auto proving = visitor_at(Screen::face_consent);
  EXPECT_EQ(proving.does(FaceDeclined{}).state.screen, Screen::prove);
}

TEST(Face, WhoIsNotRegisteredIsToldSo) {
  auto visitor = wants_face();
  visitor.does(FaceKnown{somebody().subject, false, {}, {}}).does(Continued{});
  EXPECT_EQ(visitor.state.screen, Screen::face_settings);
  EXPECT_EQ(visitor.does(Continued{}).state.screen, Screen::home);
}

TEST(Face, AMatchClosesTheCameraAndIsSaid) {
  auto visitor = wants_face();
  visitor.does(enrolled()).does(Continued{}).does(FaceAgreed{}).does(FaceMatched{});
  EXPECT_TRUE(visitor.effect<CloseFace>());
  EXPECT_EQ(visitor.state.screen, Screen::home);
  EXPECT_TRUE(visitor.state.face_done);
  EXPECT_EQ(visitor.state.identity->assurance(), Assurance::proven);
  EXPECT_FALSE(visitor.does(RequestsAsked{}).state.face_done);
}

TEST(Face, TwoFailuresLeadToTheOtherWays) {
  auto visitor = visitor_at(Screen::face);
  visitor.does(FaceNotMatched{});
  EXPECT_EQ(visitor.state.screen, Screen::face);
  EXPECT_EQ(visitor.state.notice->fault, &kFaceNotSeen);
  EXPECT_TRUE(visitor.effect<WatchFace>()) << "another look";
  visitor.does(FaceNotMatched{});
  EXPECT_EQ(visitor.state.screen, Screen::prove);
  EXPECT_EQ(visitor.state.notice->fault, &kFaceGivenUp);
  EXPECT_TRUE(visitor.effect<CloseFace>());
  for (const auto& way : prove_ways(visitor.state, visitor.world())) EXPECT_NE(way.evidence, Evidence::face);
  EXPECT_EQ(visitor.does(ProveBy{Evidence::face}).state.screen, Screen::prove);
  EXPECT_EQ(visitor.does(ProveBy{Evidence::staff}).state.screen, Screen::scanning);
}

TEST(Face, TwoFailuresWithoutNeedLeadOnToTheServicesAllTheSame) {
  auto visitor = wants_face();
  visitor.does(enrolled()).does(Continued{}).does(FaceAgreed{}).does(FaceNotMatched{}).does(FaceNotMatched{});
  EXPECT_EQ(visitor.state.screen, Screen::prove);
  EXPECT_EQ(visitor.does(WentBack{}).state.screen, Screen::home);
}

TEST(Face, NobodyIsLeftBeforeTheCamera) {
  auto visitor = visitor_at(Screen::face);
  ASSERT_TRUE(next_tick(visitor.state, visitor.station.limits));
  for (int look = 0; look < 2; ++look) visitor.passes(visitor.station.limits.face);
  EXPECT_EQ(visitor.state.screen, Screen::prove);
  EXPECT_EQ(visitor.state.notice->fault, &kFaceGivenUp);
}

TEST(Face, MayBeSkippedForAnotherWay) {
  auto visitor = visitor_at(Screen::face);
  visitor.does(FaceSkipped{});
  EXPECT_EQ(visitor.state.screen, Screen::prove);
  EXPECT_TRUE(visitor.effect<CloseFace>());
}

TEST(Face, ACameraUnpluggedMidwayLeadsToTheOtherWays) {
  auto visitor = visitor_at(Screen::face);
  visitor.station.camera = hal::Status::absent;
  visitor.does(FaceFailed{Error{&kTestFault, ""}});
  EXPECT_EQ(visitor.state.screen, Screen::prove);
  EXPECT_EQ(visitor.state.notice->fault, &kTestFault);
  EXPECT_TRUE(visitor.effect<CloseFace>());
  EXPECT_EQ(visitor.does(ProveBy{Evidence::face}).state.screen, Screen::prove);
}

TEST(Face, WithoutModelsItIsOutOfOrderAndAllElseWorks) {
  Visitor visitor;
  visitor.station.face = hal::Status::fault;
  EXPECT_EQ(way_state(Way::face, visitor.station), WayState::out_of_order);
  for (const Way way : {Way::code, Way::card, Way::papers})
    EXPECT_EQ(way_state(way, visitor.station), WayState::ready);
}

TEST(Face, WhereTheOfficeHasNotDecidedForItItIsNotThere) {
  Visitor visitor;
  visitor.station.face_offered = false;
  EXPECT_EQ(way_state(Way::face, visitor.station), WayState::not_here);
  visitor.is_identified();
  EXPECT_FALSE(can_keep_face(visitor.state, visitor.world()));
  EXPECT_EQ(visitor.does(FaceSettingsAsked{}).state.screen, Screen::home);
}

TEST(Face, GuidanceAndGesturesAreShown) {
  auto visitor = visitor_at(Screen::face);
  visitor.does(FaceHintChanged{vision::FaceHint::closer}).does(GestureAsked{vision::Gesture::blink});
  EXPECT_EQ(visitor.state.face_hint, vision::FaceHint::closer);
  EXPECT_FALSE(visitor.does(GestureSeen{vision::Gesture::turn_left}).state.gesture_done);
  EXPECT_TRUE(visitor.does(GestureSeen{vision::Gesture::blink}).state.gesture_done);
}

TEST(FaceSettings, RegisteringNeedsProofByOtherMeans) {
  auto visitor = at_settings(Evidence::static_code);
  visitor.does(FaceEnrolAsked{});
  EXPECT_EQ(visitor.state.screen, Screen::prove);
  visitor.does(ProveBy{Evidence::staff}).does(Attested{"staff01"});
  EXPECT_EQ(visitor.state.screen, Screen::face_consent);
  EXPECT_EQ(visitor.state.face_use, FaceUse::enrol);
  visitor.does(FaceAgreed{}).does(EnrolProgress{3});
  EXPECT_EQ(visitor.state.enrol_taken, 3);
  visitor.does(FaceEnrolled{WallTime(seconds(1)), WallTime(seconds(2))});
  EXPECT_EQ(visitor.state.screen, Screen::face_settings);
  EXPECT_TRUE(visitor.state.face.enrolled);
  EXPECT_TRUE(visitor.state.face_done);
}

TEST(FaceSettings, AMatchedFaceIsNoProofForANewOne) {
  auto visitor = at_settings(Evidence::static_code);
  visitor.state.identity->evidence.add(Evidence::face);
  visitor.does(enrolled()).does(FaceEnrolAsked{});
  EXPECT_EQ(visitor.state.screen, Screen::prove);
  EXPECT_EQ(visitor.does(ProveBy{Evidence::face}).state.screen, Screen::prove);
}

TEST(FaceSettings, ChildrenAreNotRegistered) {
  for (const auto born : {std::optional(2012), std::optional(2020), std::optional<int>()}) {
    auto visitor = at_settings(Evidence::rotating_code);
    visitor.state.identity->birth_year = born;
    visitor.does(FaceEnrolAsked{});
    EXPECT_EQ(visitor.state.screen, Screen::face_settings);
    EXPECT_EQ(visitor.state.notice->fault, &kTooYoung);
  }
}

TEST(FaceSettings, RenewingIsRegisteringOnceMore) {
  auto visitor = at_settings(Evidence::rotating_code);
  visitor.does(enrolled()).does(FaceEnrolAsked{}).does(FaceAgreed{});
  ASSERT_TRUE(visitor.effect<WatchFace>());
  EXPECT_EQ(visitor.effect<WatchFace>()->use, FaceUse::enrol);
}

TEST(FaceSettings, DeletingAsksOnceAndIsDoneAtOnce) {
  auto visitor = at_settings(Evidence::static_code);
  visitor.does(FaceDeleteAsked{});
  EXPECT_EQ(visitor.state.overlay, Overlay::none) << "nothing to delete";
  visitor.does(enrolled()).does(FaceDeleteAsked{});
  EXPECT_EQ(visitor.state.overlay, Overlay::face_delete);
  visitor.does(FaceDeleteConfirmed{});
  ASSERT_TRUE(visitor.effect<DropFace>());
  visitor.does(FaceKnown{somebody().subject, false, {}, {}});
  EXPECT_FALSE(visitor.state.face.enrolled);
  EXPECT_TRUE(visitor.state.face_deleted);
}

TEST(FaceSettings, AFailedDeletionIsNotClaimed) {
  auto visitor = at_settings(Evidence::static_code);
  visitor.does(enrolled()).does(FaceDeleteAsked{}).does(FaceDeleteConfirmed{});
  visitor.does(FaceFailed{Error{&kTestFault, ""}});
  EXPECT_TRUE(visitor.state.face.enrolled);
  EXPECT_FALSE(visitor.state.face_deleted);
  EXPECT_EQ(visitor.state.notice->fault, &kTestFault);
}

TEST(FaceSettings, WhatIsKeptCanBeDeletedWhereFacesAreNotOfferedAnyMore) {
  auto visitor = visitor_at(Screen::home);
  visitor.station.face_offered = false;
  visitor.does(enrolled()).does(FaceSettingsAsked{});
  EXPECT_EQ(visitor.state.screen, Screen::face_settings);
  visitor.does(FaceDeleteAsked{}).does(FaceDeleteConfirmed{});
  EXPECT_TRUE(visitor.effect<DropFace>());
}

TEST(Face, KnowledgeOfSomebodyElseIsNotTaken) {
  auto visitor = visitor_at(Screen::home);
  visitor.does(FaceKnown{"somebody-else", true, {}, {}});
  EXPECT_FALSE(visitor.state.face.enrolled);
}

}  // namespace
}  // namespace yimen::visit
