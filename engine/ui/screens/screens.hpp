// Screens: every screen has a file of its own and is made by one function.
#pragma once

#include <memory>

#include "ui/screen.hpp"

namespace sprong::ui {

// Outside a meeting.
std::unique_ptr<Screen> make_start_screen();
std::unique_ptr<Screen> make_new_meeting_screen();
std::unique_ptr<Screen> make_open_session_screen();
std::unique_ptr<Screen> make_session_file_screen();   ///< of a meeting: its file as a whole
std::unique_ptr<Screen> make_merge_files_screen();    ///< also in a meeting
std::unique_ptr<Screen> make_erase_session_screen();  ///< also in a meeting
std::unique_ptr<Screen> make_settings_screen();
std::unique_ptr<Screen> make_export_screen();
// The programme and its steps.
std::unique_ptr<Screen> make_programme_path_screen();
std::unique_ptr<Screen> make_page_screen();
std::unique_ptr<Screen> make_agreements_screen();
std::unique_ptr<Screen> make_presentation_screen();
std::unique_ptr<Screen> make_walk_screen();
std::unique_ptr<Screen> make_walk_change_screen();
std::unique_ptr<Screen> make_labels_screen();
std::unique_ptr<Screen> make_entry_screen();
std::unique_ptr<Screen> make_stories_screen();
std::unique_ptr<Screen> make_hero_story_screen();
std::unique_ptr<Screen> make_conclusions_screen();
std::unique_ptr<Screen> make_cards_screen();
std::unique_ptr<Screen> make_recap_screen();
std::unique_ptr<Screen> make_quartet_setup_screen();
std::unique_ptr<Screen> make_quartet_table_screen();
std::unique_ptr<Screen> make_quartet_printed_screen();
std::unique_ptr<Screen> make_choices_screen();
std::unique_ptr<Screen> make_paper_forms_screen();
std::unique_ptr<Screen> make_import_screen();
std::unique_ptr<Screen> make_review_screen();
std::unique_ptr<Screen> make_exchange_screen();
std::unique_ptr<Screen> make_results_screen();
std::unique_ptr<Screen> make_check_out_screen();
std::unique_ptr<Screen> make_summary_screen();
std::unique_ptr<Screen> make_pause_screen();
// Over everything.
std::unique_ptr<Screen> make_help_screen();     ///< F1
std::unique_ptr<Screen> make_safety_screen();   ///< F2
std::unique_ptr<Screen> make_unsaved_screen();  ///< leaving while not everything is saved

/// Registers all of them: steps by kind (quartet: quartet_setup), all by name.
void register_all_screens();

}  // namespace sprong::ui
