// Tour: the example meetings, played by the robot on the real app with no display.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/console.hpp"
#include "base/result.hpp"

namespace sprong::app {

struct TourResult {
  int pictures = 0;
  int reports = 0;
};

/// Plays assets/tour/tour.robot in each language: pictures in `out`/LANGUAGE, the example sessions there as well, and a
/// summary of each in every format. `out` is made when it is not there. Errors tour.*, robot.* and those of sessions
/// and exports.
base::Result<TourResult> play_tour(const Console& console, const std::filesystem::path& out,
                                   const std::vector<std::string>& languages);

/// One of the two example meetings, as the files in the examples folder have it.
enum class Example { meeting_1, meeting_2 };
/// Makes the session file of an example meeting in `language`; a file that was there is replaced.
/// Errors: those of Session::create and import_csv, file.*.
base::Result<void> make_example(const Console& console, Example example, const content::Language& language,
                                const std::filesystem::path& path);

}  // namespace sprong::app
