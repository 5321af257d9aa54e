#include "content/readers.hpp"

namespace sprong::content {
namespace {

/// Music and the words for it come together: who cannot hear it reads what it sounds like.
void read_music(const Node& node, Station& station, Reading& reading) {
  const bool has_music = node.optional_attribute("music").has_value();
  if (has_music) station.music = read_media(node, "music", MediaKind::sound, reading);
  station.music_words = read_optional_text(node, "music-words", limits::sentence, reading);
  const bool has_words = node.optional_child("music-words").has_value();
  if (has_music && !has_words) node.error("pack.music-without-words");
  if (has_words && !has_music) node.error("pack.music-words-without-music");
}

Station read_station(const Node& node, TakenIds& taken, Reading& reading) {
  node.only({"id", "minutes", "figure", "icon", "music"},
            {"name", "symbol", "stage", "text", "question", "music-words"});
  Station station;
  station.id = StationKey(read_id(node, taken));
  station.minutes = read_number(node, "minutes", 1, 60);
  station.figure = read_media(node, "figure", MediaKind::picture, reading);
  station.icon = read_media(node, "icon", MediaKind::picture, reading);
  station.name = read_text(node, "name", limits::station_name, reading);
  station.symbol = read_text(node, "symbol", limits::symbol, reading);
  station.stage = read_text(node, "stage", limits::sentence, reading);
  station.text = read_text(node, "text", limits::station_text, reading);
  if (const auto question = node.child("question")) station.question = question_of(*question, reading);
  read_music(node, station, reading);
  return station;
}

}  // namespace

Exhibit read_exhibit(const Node& node, TakenIds& taken, Reading& reading) {
  node.only({"id"}, {"name", "question", "station", "story-ending"});
  check_count(node, "station", 2, 8);
  check_count(node, "question", 1, 4);
  Exhibit exhibit;
  exhibit.id = ExhibitKey(read_id(node, taken));
  exhibit.name = read_text(node, "name", limits::title, reading);
  for (const Node& question : node.children("question")) exhibit.questions.push_back(question_of(question, reading));
  TakenIds stations;
  for (const Node& station : node.children("station")) {
    exhibit.stations.push_back(read_station(station, stations, reading));
  }
  exhibit.story_ending = read_text(node, "story-ending", limits::station_text, reading);
  return exhibit;
}

}  // namespace sprong::content
