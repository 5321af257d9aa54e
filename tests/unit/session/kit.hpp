// Kit: what tests of sessions need. A small pack of their own, a folder that goes away, a document as text.
#pragma once

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "content/read_pack.hpp"
#include "session/bodies.hpp"
#include "session/session.hpp"

namespace sprong::kit {

namespace fs = std::filesystem;

/// Element `tag` with the same words in its one language.
inline std::string words(const std::string& tag, const std::string& text) {
  return "<" + tag + "><en>" + text + "</en></" + tag + ">";
}

inline std::string station_xml(const std::string& id) {
  const std::string both = "<own><en>Own?</en></own><client><en>Client?</en></client>";
  return "<station id=\"" + id + "\" minutes=\"15\" figure=\"f.png\" icon=\"i.png\">" + words("name", id) +
         words("symbol", "A sign") + words("stage", "A stage.") + "<text><en><p>Text.</p></en></text><question>" +
         both + "</question></station>";
}

inline std::string quartet_xml(const std::string& id, const std::string& pattern) {
  std::string xml = "<quartet id=\"" + id + "\" colour=\"#102030\" ink=\"paper\" pattern=\"" + pattern +
                    "\" icon=\"i.png\">" + words("name", id) + words("meaning", "It means something.");
  for (const char* card : {"one", "two", "three", "four"}) {
    xml += std::string("<card id=\"") + card + "\">" + words("name", card) + words("explanation", "It explains.") +
           words("prompt", "What then?") + "</card>";
  }
  return xml + "</quartet>";
}

inline std::string step_xml(const std::string& id, const std::string& kind) {
  return "<step id=\"" + id + "\" kind=\"" + kind + "\" minutes=\"10\">" + words("title", id) +
         "<text><en><p>Read this.</p></en></text>" + "<notes><en><p>Do this.</p></en></notes></step>";
}

/// One exhibit of three stations, one deck of six quartets, programme `full` with both, `bare` with neither.
inline std::vector<content::SourceFile> sources() {
  const std::string both = "<own><en>Own?</en></own><client><en>Client?</en></client>";
  std::string xml = "<pack id=\"small\" version=\"1.0\" format=\"1\" languages=\"en\">" + words("name", "Small") +
                    "<about><en><p>About.</p></en></about><credits><en><p>Us.</p></en></credits>"
                    "<include file=\"all.xml\"/></pack>";
  std::string all = "<content><exhibit id=\"walk\">" + words("name", "Walk") + "<question>" + both + "</question>" +
                    station_xml("call") + station_xml("diving-in") + station_xml("maze") +
                    words("story-ending", "Do you hear it?") + "</exhibit>";
  all += "<deck id=\"words\" after-miss=\"asked\" stock=\"none\">" + words("name", "Words");
  const char* patterns[] = {"bricks", "lines", "dashes", "waves", "grid", "flames"};
  const char* names[] = {"red", "orange", "yellow", "green", "blue", "violet"};
  for (int index = 0; index < 6; ++index) all += quartet_xml(names[index], patterns[index]);
  all += "</deck><safety><agreements>" + words("title", "Agreements") + words("intro", "We agree.") +
         "<agreement id=\"pass\">" + words("title", "Pass") + words("text", "You may pass.") +
         "</agreement></agreements><check-out>" + words("title", "Out") + words("intro", "How now.") +
         "<question><en>How?</en></question></check-out><aftercare>" + words("title", "After") +
         words("intro", "Whom.") + "<contact id=\"line\" phone=\"0800-2000\">" + words("name", "Line") +
         words("about", "Day and night.") + "</contact><contact id=\"own\" fill-in=\"yes\">" + words("name", "Own") +
         words("about", "Inside.") + "</contact></aftercare></safety>";
  all += "<programme id=\"full\" kind=\"group\" exhibit=\"walk\" deck=\"words\">" + words("name", "Full") +
         words("summary", "All of it.") + step_xml("welcome", "page") + step_xml("walk", "walk") +
         step_xml("quartet", "quartet") + step_xml("choices", "choices") + "</programme>";
  all += "<programme id=\"bare\" kind=\"group\">" + words("name", "Bare") + words("summary", "Nothing much.") +
         step_xml("welcome", "page") + "</programme></content>";
  return {{"all.xml", all}, {"pack.xml", xml}};
}

inline std::shared_ptr<const content::Pack> pack() {
  static const std::shared_ptr<const content::Pack> held = [] {
    content::PackReading reading = content::read_pack(sources(), {});
    for (const base::Diagnostic& diagnostic : reading.diagnostics) {
      if (diagnostic.severity == base::Severity::error) {
        UNSCOPED_INFO(diagnostic.error.place.file << ":" << diagnostic.error.place.line << " "
                                                  << diagnostic.error.code);
      }
    }
    REQUIRE(reading.pack);
    return std::make_shared<const content::Pack>(*std::move(reading.pack));
  }();
  return held;
}

/// Where tests write: in memory where that can be, for they sync thousands of times.
inline fs::path scratch() {
  const fs::path memory = "/dev/shm";
  return access(memory.c_str(), W_OK) == 0 ? memory : fs::temp_directory_path();
}

/// A folder of its own that is removed at the end.
class Folder {
 public:
  Folder() {
    std::string name = (scratch() / "sprong-session-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    m_path = name;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] fs::path operator/(const std::string& name) const { return m_path / name; }

 private:
  fs::path m_path;
};

inline const base::FixedClock& clock() {
  static const base::FixedClock held(1467115200000);  // 28 June 2016
  return held;
}

/// The codes of a failed result, with a space between them; "ok" for success.
template <class T>
std::string codes(const base::Result<T>& result) {
  if (result.ok()) return "ok";
  std::string all;
  for (const base::Error& error : result.errors()) all += (all.empty() ? "" : " ") + error.code;
  return all;
}

inline session::Session create(const fs::path& path, const std::string& programme = "full", std::uint64_t seed = 1,
                               int groups = 0, int participants = 0) {
  auto made = session::Session::create(
      path, pack(), {content::ProgrammeKey(programme), "Trial", {}, groups, participants}, clock(), base::Random(seed));
  INFO(codes(made));
  REQUIRE(made.ok());
  return std::move(made).value();
}

inline base::Result<session::Session> open(const fs::path& path, std::uint64_t seed = 2) {
  return session::Session::open(path, {}, clock(), base::Random(seed));
}

inline session::Session opened(const fs::path& path, std::uint64_t seed = 2) {
  auto found = open(path, seed);
  INFO(codes(found));
  REQUIRE(found.ok());
  return std::move(found).value();
}

enum class Revisions { shown, hidden };

/// Everything in a document as text, to compare by.
inline std::string text_of(const session::Document& document, Revisions revisions = Revisions::shown) {
  std::ostringstream out;
  const auto line = [&](const auto& record) {
    out << record.stamp.id.value << ' ';
    if (revisions == Revisions::shown) out << record.stamp.revision << ' ' << record.stamp.author.value << ' ';
    out << session::write_body(record) << '\n';
  };
  line(document.meeting);
  out << document.meeting.id.value << ' ' << document.meeting.table << '\n';
  for (const auto& [id, record] : document.step_plans) line(record);
  for (const auto& [id, record] : document.groups) line(record);
  for (const auto& [id, record] : document.items) line(record);
  for (const auto& [id, record] : document.themes) line(record);
  for (const auto& [id, record] : document.stories) line(record);
  for (const auto& [id, record] : document.games) line(record);
  for (const auto& [id, record] : document.forms) line(record);
  const session::Position& position = document.position;
  out << position.step.value << '|' << position.screen << '|' << position.timer.running << position.timer.remaining
      << '|' << position.timer.since << '\n';
  for (const auto& [name, value] : position.marks) out << name << '=' << value << '\n';
  for (const auto& [field, text] : document.drafts) out << field << ':' << text << '\n';
  out << document.pack->digest << '\n';
  return out.str();
}

inline std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline void write_bytes(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

inline session::PutItem label(const std::string& text, const std::string& station = "call", int group = 1) {
  return {{}, {journey::ItemKind::label, group, content::StationKey(station), journey::About::none, text, {}}, ""};
}

inline session::PutItem card(const std::string& text, journey::About about, journey::ItemKind kind) {
  return {{}, {kind, 1, {}, about, text, {}}, ""};
}

inline std::vector<content::QuartetKey> keys(const std::vector<std::string>& names) {
  std::vector<content::QuartetKey> result;
  for (const std::string& name : names) result.emplace_back(name);
  return result;
}

inline reflection::Chosen chosen(const std::string& quartet, const std::string& reason = "") {
  return {content::QuartetKey(quartet), reason};
}

}  // namespace sprong::kit
