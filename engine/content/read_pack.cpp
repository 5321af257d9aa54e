#include "content/read_pack.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "base/random.hpp"
#include "content/findings.hpp"
#include "content/media_check.hpp"
#include "content/readers.hpp"

namespace sprong::content {
namespace {

constexpr std::string_view format_version = "1";
constexpr const char* pack_file = "pack.xml";

/// Where the XML files of a pack come from: a folder, or what a session kept.
struct Origin {
  /// The file's name in diagnostics.
  std::function<std::string(const PackPath&)> name;
  /// Its bytes; reports at the place given why there are none.
  std::function<std::optional<std::string>(const PackPath&, const base::Place&, Findings&)> bytes;
};

bool is_language_code(std::string_view code) {
  const std::size_t primary = std::min(code.find('-'), code.size());
  const auto is_lower = [](char character) { return character >= 'a' && character <= 'z'; };
  if (primary < 2 || primary > 3 || !std::all_of(code.begin(), code.begin() + static_cast<long>(primary), is_lower)) {
    return false;
  }
  return code.size() <= 12 && code.back() != '-' && std::all_of(code.begin(), code.end(), [&](char character) {
           return is_lower(character) || (character >= 'A' && character <= 'Z') ||
                  (character >= '0' && character <= '9') || character == '-';
         });
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

template <class Value>
std::string ids_of(const std::vector<Value>& values) {
  std::string result;
  for (const Value& value : values) result += (result.empty() ? "" : ", ") + value.id.value;
  return result.empty() ? "-" : result;
}

/// Reads one pack: pack.xml, then each file that it includes, then what only shows when all are read.
class PackReader {
 public:
  PackReader(Origin origin, Findings& findings) : m_origin(std::move(origin)), m_findings(findings) {}

  /// Everything but pictures and sounds.
  void read() {
    const auto file = open(pack_file, {m_origin.name(pack_file), 0}, "pack");
    if (!file) return;
    const Node root = file->root();
    if (!known_format(root)) return;
    read_header(root);
    for (const Node& include : root.children("include")) read_include(include);
    read_parts(root, {"id", "version", "format", "languages"}, {"name", "about", "credits", "include"});
    check_whole(root);
    m_pack.digest = digest();
  }

  [[nodiscard]] const std::vector<MediaUse>& media() const { return m_reading.media; }
  Pack pack() && { return std::move(m_pack); }

 private:
  std::optional<XmlFile> open(const PackPath& path, const base::Place& asked, std::string_view root) {
    auto bytes = m_origin.bytes(path, asked, m_findings);
    auto file = bytes ? XmlFile::parse(*bytes, m_origin.name(path), root, m_findings) : std::nullopt;
    m_all_read = m_all_read && file.has_value();
    if (bytes) m_pack.sources.push_back({path, std::move(*bytes)});
    return file;
  }

  /// A later format may mean other things with the same words: then nothing of it is read.
  bool known_format(const Node& root) {
    const auto format = root.attribute("format");
    if (!format) return false;
    if (format->value == format_version) return true;
    m_findings.error("pack.unknown-format", format->place,
                     {{"found", format->value}, {"known", std::string(format_version)}});
    return false;
  }

  void read_header(const Node& root) {
    TakenIds taken;
    m_pack.id = PackKey(read_id(root, taken));
    if (const auto version = root.attribute("version")) {
      if (version->value.empty() || version->value.size() > 20) {
        m_findings.error("pack.bad-version", version->place, {{"value", version->value}});
      }
      m_pack.version = version->value;
    }
    read_languages(root);
    m_pack.name = read_text(root, "name", limits::title, m_reading);
    m_pack.about = read_text(root, "about", limits::prose, m_reading);
    m_pack.credits = read_text(root, "credits", limits::prose, m_reading);
  }

  void read_languages(const Node& root) {
    const auto attribute = root.attribute("languages");
    if (!attribute) return;
    std::set<std::string> seen;
    bool good = true;
    for (const std::string& code : split(attribute->value)) {
      good = good && is_language_code(code) && seen.insert(code).second;
      m_pack.languages.push_back({code});
    }
    if (good && !m_pack.languages.empty()) {
      m_reading.languages = m_pack.languages;
    } else {
      m_findings.error("pack.bad-languages", attribute->place, {{"value", attribute->value}});
    }
  }

  void read_include(const Node& include) {
    include.only({"file"}, {});
    const auto path = include.attribute("file");
    if (!path || !may_be_included(*path)) {
      m_all_read = false;
      return;
    }
    note_spelling(path->value, path->place);
    if (const auto file = open(path->value, path->place, "content")) read_parts(file->root(), {}, {});
  }

  bool may_be_included(const Attribute& path) {
    if (!check_path(path, m_findings)) return false;
    const bool read_before = std::any_of(m_pack.sources.begin(), m_pack.sources.end(),
                                         [&](const SourceFile& source) { return source.path == path.value; });
    const bool is_xml = path.value.ends_with(".xml");
    if (!is_xml) m_findings.error("pack.include-not-xml", path.place, {{"path", path.value}});
    if (read_before) m_findings.error("pack.include-twice", path.place, {{"path", path.value}});
    return is_xml && !read_before;
  }

  /// The parts in an outermost element, which may have `attributes` and other elements before them.
  void read_parts(const Node& root, Names attributes, Names before) {
    root.only(attributes, before, {"exhibit", "puppet", "deck", "safety", "programme"});
    for (const Node& node : root.children()) {
      const std::string name = node.name();
      if (name == "exhibit") m_pack.exhibits.push_back(read_exhibit(node, m_exhibits, m_reading));
      if (name == "puppet") read_one_puppet(node);
      if (name == "deck") m_pack.decks.push_back(read_deck(node, m_decks, m_reading));
      if (name == "safety") read_only_safety(node);
      if (name == "programme") read_one_programme(node);
    }
  }

  void read_one_puppet(const Node& node) {
    m_pack.puppets.push_back(read_puppet(node, m_puppets, m_reading));
    if (const auto figure = node.optional_attribute("figure")) m_figures.push_back(*figure);
  }

  void read_only_safety(const Node& node) {
    if (m_safety) {
      node.error("pack.second-safety", {{"first", m_safety->file + ":" + std::to_string(m_safety->line)}});
      return;
    }
    m_safety = node.place();
    m_pack.safety = read_safety(node, m_reading);
  }

  void read_one_programme(const Node& node) {
    m_pack.programmes.push_back(read_programme(node, m_programmes, m_reading));
    for (const char* kind : {"exhibit", "deck"}) {
      if (const auto reference = node.optional_attribute(kind)) m_references.push_back(*reference);
    }
  }

  /// What only shows when all files are read; a file that could not be read would raise false alarms.
  void check_whole(const Node& root) {
    for (const MediaUse& use : m_reading.media) note_spelling(use.path, use.place);
    if (!m_all_read) return;
    if (!m_safety) root.error("pack.no-safety");
    for (const Attribute& figure : m_figures) {
      if (!is_figure(figure.value)) m_findings.error("pack.puppet-of-nothing", figure.place, {{"file", figure.value}});
    }
    for (const Attribute& reference : m_references) {
      const bool exhibit = reference.name == "exhibit";
      const bool found = exhibit ? m_pack.find(ExhibitKey(reference.value)) != nullptr
                                 : m_pack.find(DeckKey(reference.value)) != nullptr;
      if (found) continue;
      m_findings.error("pack.unknown-reference", reference.place,
                       {{"kind", reference.name},
                        {"id", reference.value},
                        {"known", exhibit ? ids_of(m_pack.exhibits) : ids_of(m_pack.decks)}});
    }
  }

  [[nodiscard]] bool is_figure(const PackPath& file) const {
    return std::any_of(m_pack.exhibits.begin(), m_pack.exhibits.end(), [&](const Exhibit& exhibit) {
      return std::any_of(exhibit.stations.begin(), exhibit.stations.end(),
                         [&](const Station& station) { return station.figure == file; });
    });
  }

  /// Two spellings of one name are two files on one machine and one on another.
  void note_spelling(const PackPath& path, const base::Place& place) {
    const auto [first, added] = m_spellings.try_emplace(case_folded(path), path);
    if (!added && first->second != path) {
      m_findings.error("pack.paths-alike", place, {{"path", path}, {"other", first->second}});
    }
  }

  [[nodiscard]] std::string digest() const {
    std::string all;
    for (const SourceFile& source : m_pack.sources) {
      all.append(source.path).append(1, '\n').append(std::to_string(source.bytes.size())).append(1, '\n');
      all.append(source.bytes);
    }
    return base::derived_id(all);
  }

  Origin m_origin;
  Findings& m_findings;
  Reading m_reading;
  Pack m_pack;
  TakenIds m_exhibits;
  TakenIds m_puppets;
  TakenIds m_decks;
  TakenIds m_programmes;
  std::optional<base::Place> m_safety;
  std::vector<Attribute> m_references;
  std::vector<Attribute> m_figures;  ///< that puppets say they are
  std::map<std::string, PackPath> m_spellings{{pack_file, pack_file}};
  bool m_all_read = true;
};

Origin folder_origin(const std::filesystem::path& folder) {
  Origin origin;
  origin.name = [folder](const PackPath& path) { return (folder / path).generic_string(); };
  origin.bytes = [folder](const PackPath& path, const base::Place& asked, Findings& findings) {
    if (stays_inside(folder, folder / path)) return read_xml_bytes(folder / path, asked, findings);
    findings.error("pack.path-leaves-pack", asked, {{"path", path}});
    return std::optional<std::string>{};
  };
  return origin;
}

Origin kept_origin(const std::vector<SourceFile>& sources) {
  Origin origin;
  origin.name = [](const PackPath& path) { return path; };
  origin.bytes = [&sources](const PackPath& path, const base::Place& asked, Findings& findings) {
    const auto found =
        std::find_if(sources.begin(), sources.end(), [&](const SourceFile& source) { return source.path == path; });
    if (found != sources.end()) return std::optional<std::string>(found->bytes);
    findings.error("xml.file-missing", asked, {{"file", path}});
    return std::optional<std::string>{};
  };
  return origin;
}

PackReading finished(PackReader reader, const Findings& findings, const std::filesystem::path& folder) {
  PackReading reading;
  reading.diagnostics = findings.sorted();
  if (findings.failed()) return reading;
  reading.pack = std::move(reader).pack();
  reading.pack->folder = folder.string();
  return reading;
}

}  // namespace

PackReading read_pack(const std::filesystem::path& folder, Media media) {
  Findings findings;
  PackReader reader(folder_origin(folder), findings);
  std::error_code failure;
  if (!std::filesystem::is_directory(folder, failure)) {
    findings.error("pack.no-folder", {folder.generic_string(), 0}, {{"folder", folder.generic_string()}});
  } else if (!std::filesystem::exists(folder / pack_file, failure)) {
    findings.error("pack.no-pack-file", {folder.generic_string(), 0}, {{"file", pack_file}});
  } else {
    reader.read();
    if (media == Media::check) check_media(folder, reader.media(), findings);
  }
  return finished(std::move(reader), findings, folder);
}

PackReading read_pack(const std::vector<SourceFile>& sources, const std::filesystem::path& folder) {
  Findings findings;
  PackReader reader(kept_origin(sources), findings);
  reader.read();
  return finished(std::move(reader), findings, folder);
}

}  // namespace sprong::content
