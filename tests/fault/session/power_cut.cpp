#include "fault/session/power_cut.hpp"

#include <algorithm>
#include <fstream>

namespace sprong::fault {
namespace {

using Kind = DiskStep::Kind;
constexpr std::size_t sector = 512;

/// Writes over `bytes`, which grows where it must.
void write_over(std::string& bytes, std::size_t at, std::string_view text) {
  if (bytes.size() < at + text.size()) bytes.resize(at + text.size(), '\0');
  std::copy(text.begin(), text.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

void carry_out(std::string& bytes, const DiskStep& step) {
  const auto at = static_cast<std::size_t>(step.at);
  if (step.kind == Kind::resize) {
    bytes.resize(at, '\0');
  } else {
    write_over(bytes, at, step.bytes);
  }
}

std::string noise(std::size_t size, base::Random& random) {
  std::string made(size, '\0');
  for (char& byte : made) byte = static_cast<char>(random.below(256));
  return made;
}

}  // namespace

void PowerCut::take(const DiskStep& step) {
  switch (step.kind) {
    case Kind::make:
      m_files[step.file] = {};
      m_pending.push_back({step.name, step.file});
      break;
    case Kind::link:
      m_pending.push_back({step.name, step.file});
      break;
    case Kind::unlink:
      m_pending.push_back({step.name, 0});
      break;
    case Kind::write:
    case Kind::resize:
      m_files[step.file].pending.push_back(step);
      break;
    case Kind::sync: {
      File& file = m_files[step.file];
      for (const DiskStep& pending : file.pending) carry_out(file.on_disk, pending);
      file.pending.clear();
      break;
    }
    case Kind::sync_folder:
      for (const Name& pending : m_pending) {
        m_names[pending.name] = pending.file;
        if (pending.file == 0) m_names.erase(pending.name);
      }
      m_pending.clear();
      break;
    case Kind::told:
      break;
  }
}

void PowerCut::write_part(std::string& bytes, const DiskStep& write, base::Random& random) const {
  const auto begin = static_cast<std::size_t>(write.at);
  const std::size_t end = begin + write.bytes.size();
  for (std::size_t from = begin; from < end;) {
    const std::size_t to = std::min(end, (from / sector + 1) * sector);
    const std::string_view part = std::string_view(write.bytes).substr(from - begin, to - from);
    const std::uint32_t fate = random.below(16);
    if (fate == 0) {  // torn: its first or its last bytes are new
      const std::size_t kept = random.below(static_cast<std::uint32_t>(part.size()) + 1);
      const bool first = random.below(2) == 0;
      write_over(bytes, first ? from : to - kept, first ? part.substr(0, kept) : part.substr(part.size() - kept));
    } else if (fate == 1 && !m_powersafe) {
      write_over(bytes, from / sector * sector, noise(sector, random));
    } else if (fate < 9) {
      write_over(bytes, from, part);
    } else if (random.below(4) == 0 && bytes.size() < to) {  // the file has grown, but what came in is not there
      bytes.resize(to, '\0');
      if (random.below(2) == 0) write_over(bytes, from, noise(to - from, random));
    }
    from = to;
  }
}

std::string PowerCut::bytes_of(const File& file, base::Random& random) const {
  std::string bytes = file.on_disk;
  const auto fate = static_cast<Fate>(random.below(3));
  for (const DiskStep& step : file.pending) {
    if (fate == Fate::lost) break;
    if (fate == Fate::kept || (step.kind == Kind::resize && random.below(2) == 0)) {
      carry_out(bytes, step);
    } else if (step.kind == Kind::write) {
      write_part(bytes, step, random);
    }
  }
  return bytes;
}

void PowerCut::cut(const std::filesystem::path& folder, base::Random& random) const {
  std::map<std::string, int> names = m_names;
  // The changes of one name come to the disk in their order; those of different names in any.
  std::map<std::string, std::vector<int>> changes;
  for (const Name& pending : m_pending) changes[pending.name].push_back(pending.file);
  for (const auto& [name, files] : changes) {
    const std::uint32_t count = random.below(static_cast<std::uint32_t>(files.size()) + 1);
    if (count == 0) continue;
    names[name] = files[count - 1];
    if (names[name] == 0) names.erase(name);
  }
  for (const auto& [name, number] : names) {
    const std::string bytes = bytes_of(m_files.at(number), random);
    std::ofstream(folder / name, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
}

}  // namespace sprong::fault
