#include "content/readers.hpp"

namespace sprong::content {
namespace {

constexpr int long_programme = 8 * 60;  // minutes: a working day

constexpr std::array<std::pair<std::string_view, ProgrammeKind>, 2> programme_kinds{
    {{"group", ProgrammeKind::group}, {"individual", ProgrammeKind::individual}}};

constexpr std::array<std::pair<std::string_view, StepKind>, 17> step_kinds{{{"page", StepKind::page},
                                                                            {"agreements", StepKind::agreements},
                                                                            {"presentation", StepKind::presentation},
                                                                            {"walk", StepKind::walk},
                                                                            {"labels", StepKind::labels},
                                                                            {"stories", StepKind::stories},
                                                                            {"hero-story", StepKind::hero_story},
                                                                            {"conclusions", StepKind::conclusions},
                                                                            {"cards", StepKind::cards},
                                                                            {"recap", StepKind::recap},
                                                                            {"quartet", StepKind::quartet},
                                                                            {"choices", StepKind::choices},
                                                                            {"exchange", StepKind::exchange},
                                                                            {"results", StepKind::results},
                                                                            {"check-out", StepKind::check_out},
                                                                            {"summary", StepKind::summary},
                                                                            {"pause", StepKind::pause}}};

bool needs_exhibit(StepKind kind) {
  switch (kind) {
    case StepKind::presentation:
    case StepKind::walk:
    case StepKind::labels:
    case StepKind::stories:
    case StepKind::hero_story:
    case StepKind::recap:
      return true;
    default:
      return false;
  }
}

bool needs_deck(StepKind kind) {
  return kind == StepKind::quartet || kind == StepKind::choices || kind == StepKind::exchange ||
         kind == StepKind::results;
}

Step read_step(const Node& node, TakenIds& taken, const Reading& reading) {
  node.only({"id", "kind", "minutes"}, {"title", "text", "notes", "say", "materials"});
  Step step;
  step.id = StepKey(read_id(node, taken));
  step.kind = read_choice(node, "kind", step_kinds);
  step.minutes = read_number(node, "minutes", 1, 240);
  step.title = read_text(node, "title", limits::title, reading);
  step.text = read_optional_text(node, "text", limits::prose, reading);
  step.notes = read_text(node, "notes", limits::prose, reading);
  step.say = read_optional_text(node, "say", limits::prose, reading);
  step.materials = read_optional_text(node, "materials", limits::intro, reading);
  const auto kind = node.optional_attribute("kind");
  if (kind && (kind->value == "page" || kind->value == "exchange") && !node.optional_child("text")) {
    node.error("pack.page-without-text", {{"step", step.id.value}});
  }
  return step;
}

/// A step of which the programme does not say what it is played with.
void check_needs(const Node& node, const Step& step, const Programme& programme) {
  const Arguments arguments{{"step", step.id.value}, {"programme", programme.id.value}};
  if (needs_exhibit(step.kind) && programme.exhibit.empty()) node.error("pack.step-needs-exhibit", arguments);
  if (needs_deck(step.kind) && programme.deck.empty()) node.error("pack.step-needs-deck", arguments);
}

}  // namespace

Programme read_programme(const Node& node, TakenIds& taken, const Reading& reading) {
  node.only({"id", "kind", "exhibit", "deck"}, {"name", "summary", "step"});
  check_count(node, "step", 1, 60);
  Programme programme;
  programme.id = ProgrammeKey(read_id(node, taken));
  programme.kind = read_choice(node, "kind", programme_kinds);
  if (const auto exhibit = node.optional_attribute("exhibit")) programme.exhibit = ExhibitKey(exhibit->value);
  if (const auto deck = node.optional_attribute("deck")) programme.deck = DeckKey(deck->value);
  programme.name = read_text(node, "name", limits::title, reading);
  programme.summary = read_text(node, "summary", limits::summary, reading);
  TakenIds steps;
  for (const Node& step : node.children("step")) {
    programme.steps.push_back(read_step(step, steps, reading));
    check_needs(step, programme.steps.back(), programme);
  }
  if (programme.minutes() > long_programme) {
    node.findings().warning("pack.long-programme", node.place(),
                            {{"programme", programme.id.value}, {"minutes", std::to_string(programme.minutes())}});
  }
  return programme;
}

}  // namespace sprong::content
