// Random files: what several laptops and meetings leave behind, drawn from a seed.
#pragma once

#include <string>
#include <vector>

#include "property/session/random_commands.hpp"
#include "session/merge.hpp"

namespace sprong::kit {

/// One to three meetings in two to seven files: main files, files of tables, and copies that both went on. In each
/// meeting one label and one form were handed on to every copy; in one file each was erased afterwards.
class Files {
 public:
  explicit Files(std::uint64_t seed) : m_seed(seed * 1000), m_commands(seed) {
    const std::uint32_t meetings = 1 + m_commands.below(3);
    for (std::uint32_t meeting = 0; meeting < meetings; ++meeting) add_meeting(meeting == 0);
  }

  [[nodiscard]] const std::vector<fs::path>& all() const { return m_files; }
  /// A name that no file has yet.
  [[nodiscard]] fs::path fresh() { return m_folder / ("out" + std::to_string(++m_outs)); }
  std::uint32_t below(std::uint32_t bound) { return m_commands.below(bound); }
  /// The files in another order, some of them twice.
  [[nodiscard]] std::vector<fs::path> shuffled() {
    std::vector<fs::path> result = m_files;
    for (const fs::path& file : m_files) {
      if (below(3) == 0) result.push_back(file);
    }
    base::Random(++m_seed).shuffle(result);
    return result;
  }
  [[nodiscard]] fs::path merged(const std::vector<fs::path>& files) {
    const fs::path out = fresh();
    const auto done = session::merge(out, files, {}, base::Random(++m_seed));
    INFO(codes(done));
    if (!done.ok()) INFO("in " << done.error().place.file);
    REQUIRE(done.ok());
    return out;
  }

  static inline const std::string erased_word = "ERASED-AFTER-COPYING";

 private:
  fs::path name() { return m_folder / ("file" + std::to_string(m_files.size())); }

  void go_on(session::Session& session, std::uint32_t steps) {
    for (std::uint32_t step = 0; step < steps; ++step) {
      if (below(10) == 0) {
        (void)session.undo();
      } else if (below(12) == 0) {
        erase(session);
      } else {
        (void)session.send(m_commands.next(session.document()));
      }
    }
  }

  void erase(session::Session& session) {
    switch (below(5)) {
      case 0:
        (void)session.send(session::EraseForm{m_commands.any(session.document().forms)});
        break;
      case 1:
        (void)session.send(session::EraseStory{m_commands.any(session.document().stories)});
        break;
      case 2:
        (void)session.send(session::EraseNotHandedIn{});
        break;
      default:
        (void)session.send(session::EraseItem{m_commands.any(session.document().items)});
    }
  }

  void add_meeting(bool at_least_two) {
    const fs::path main = name();
    m_files.push_back(main);
    session::PutForm form{};
    form.code = "erased";
    form.form.need = erased_word;
    form.handed_in = true;
    session::RecordId label_id;
    session::RecordId form_id;
    {
      session::Session session = create(main, "full", ++m_seed, static_cast<int>(below(4)), 12);
      label_id = *session.send(label(erased_word));
      form_id = *session.send(form);
      go_on(session, 8);
    }
    std::string bytes = bytes_of(main);
    const std::uint32_t others = below(4) + (at_least_two ? 1 : 0);
    std::vector<fs::path> copies{main};
    for (std::uint32_t other = 0; other < others; ++other) {
      const fs::path file = name();
      m_files.push_back(file);
      if (below(2) == 0) {
        write_bytes(file, bytes);  // the same author in two files
        copies.push_back(file);
        {
          session::Session session = opened(file, ++m_seed);
          go_on(session, 10);
        }
        if (below(2) == 0) bytes = bytes_of(file);  // the next copy is one of this copy
      } else {
        const session::Session held = opened(main, ++m_seed);
        auto table =
            session::Session::create_table(file, held, 1 + static_cast<int>(other), clock(), base::Random(++m_seed));
        REQUIRE(table.ok());
        go_on(*table, 10);
      }
    }
    session::Session session = opened(copies[below(static_cast<std::uint32_t>(copies.size()))], ++m_seed);
    (void)session.send(session::EraseItem{label_id});
    (void)session.send(session::EraseForm{form_id});
    go_on(session, 4);
  }

  Folder m_folder;
  std::uint64_t m_seed;
  Commands m_commands;
  std::vector<fs::path> m_files;
  int m_outs = 0;
};

}  // namespace sprong::kit
