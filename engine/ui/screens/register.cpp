#include "ui/screens/screens.hpp"

namespace sprong::ui {

void register_all_screens() {
  using content::StepKind;
  register_screen("start", make_start_screen);
  register_screen("new_meeting", make_new_meeting_screen);
  register_screen("open_session", make_open_session_screen);
  register_screen("session_file", make_session_file_screen);
  register_screen("merge_files", make_merge_files_screen);
  register_screen("erase_session", make_erase_session_screen);
  register_screen("settings", make_settings_screen);
  register_screen("export", make_export_screen);
  register_screen("programme_path", make_programme_path_screen);
  register_screen("page", make_page_screen);
  register_screen("agreements", make_agreements_screen);
  register_screen("presentation", make_presentation_screen);
  register_screen("walk", make_walk_screen);
  register_screen("walk_change", make_walk_change_screen);
  register_screen("labels", make_labels_screen);
  register_screen("entry", make_entry_screen);
  register_screen("stories", make_stories_screen);
  register_screen("hero_story", make_hero_story_screen);
  register_screen("conclusions", make_conclusions_screen);
  register_screen("cards", make_cards_screen);
  register_screen("recap", make_recap_screen);
  register_screen("quartet_setup", make_quartet_setup_screen);
  register_screen("quartet_table", make_quartet_table_screen);
  register_screen("quartet_printed", make_quartet_printed_screen);
  register_screen("choices", make_choices_screen);
  register_screen("paper_forms", make_paper_forms_screen);
  register_screen("import", make_import_screen);
  register_screen("review", make_review_screen);
  register_screen("exchange", make_exchange_screen);
  register_screen("results", make_results_screen);
  register_screen("check_out", make_check_out_screen);
  register_screen("summary", make_summary_screen);
  register_screen("pause", make_pause_screen);
  register_screen("help", make_help_screen);
  register_screen("safety", make_safety_screen);
  register_screen("unsaved", make_unsaved_screen);

  register_step_screen(StepKind::page, make_page_screen);
  register_step_screen(StepKind::agreements, make_agreements_screen);
  register_step_screen(StepKind::presentation, make_presentation_screen);
  register_step_screen(StepKind::walk, make_walk_screen);
  register_step_screen(StepKind::labels, make_labels_screen);
  register_step_screen(StepKind::stories, make_stories_screen);
  register_step_screen(StepKind::hero_story, make_hero_story_screen);
  register_step_screen(StepKind::conclusions, make_conclusions_screen);
  register_step_screen(StepKind::cards, make_cards_screen);
  register_step_screen(StepKind::recap, make_recap_screen);
  register_step_screen(StepKind::quartet, make_quartet_setup_screen);
  register_step_screen(StepKind::choices, make_choices_screen);
  register_step_screen(StepKind::exchange, make_page_screen);
  register_step_screen(StepKind::results, make_results_screen);
  register_step_screen(StepKind::check_out, make_check_out_screen);
  register_step_screen(StepKind::summary, make_summary_screen);
  register_step_screen(StepKind::pause, make_pause_screen);
}

}  // namespace sprong::ui
