#include <catch2/catch.hpp>

#include "ui/text_edit.hpp"

using sprong::ui::TextEdit;

TEST_CASE("typing goes where the caret is, and over a selection") {
  TextEdit edit;
  std::string text;
  CHECK(edit.insert(text, "moed", 280, TextEdit::Lines::one));
  edit.left(text, false, false);
  CHECK(edit.insert(text, "é", 280, TextEdit::Lines::one));
  CHECK(text == "moeéd");
  edit.select_all(text);
  CHECK(edit.selected(text) == "moeéd");
  CHECK(edit.insert(text, "ja", 280, TextEdit::Lines::one));
  CHECK(text == "ja");
}

TEST_CASE("the caret never stands inside a character") {
  TextEdit edit;
  std::string text = "a€b";
  edit.move_to(text, text.size(), false);
  edit.left(text, false, false);
  edit.left(text, false, false);
  CHECK(edit.caret() == 1);
  CHECK(edit.erase_after(text, false));
  CHECK(text == "ab");
  text = "€";
  edit.move_to("€€", 5, false);
  edit.fit(text);
  CHECK(edit.caret() <= text.size());
  CHECK((edit.caret() == 0 || edit.caret() == 3));
}

TEST_CASE("what does not fit is left out, counted in characters") {
  TextEdit edit;
  std::string text = "€€€";
  edit.move_to(text, text.size(), false);
  CHECK(edit.insert(text, "éàü", 5, TextEdit::Lines::one));
  CHECK(text == "€€€éà");
  CHECK_FALSE(edit.insert(text, "x", 5, TextEdit::Lines::one));
  edit.select_all(text);
  CHECK(edit.insert(text, "xyz", 5, TextEdit::Lines::one));
  CHECK(text == "xyz");
}

TEST_CASE("line breaks become spaces in one line, control characters vanish, ill-formed text is refused") {
  TextEdit edit;
  std::string text;
  edit.insert(text,
              "a\r\nb\x01"
              "c\td",
              280, TextEdit::Lines::one);
  CHECK(text == "a bc d");
  std::string several;
  TextEdit other;
  other.insert(several, "a\nb", 280, TextEdit::Lines::several);
  CHECK(several == "a\nb");
  CHECK_FALSE(other.insert(several, "\xC3", 280, TextEdit::Lines::several));
}

TEST_CASE("words are erased and jumped over whole") {
  TextEdit edit;
  std::string text = "ik durf het";
  edit.move_to(text, text.size(), false);
  CHECK(edit.erase_before(text, true));
  CHECK(text == "ik durf ");
  edit.left(text, true, true);
  CHECK(edit.selected(text) == "durf ");
  CHECK(edit.erase_selection(text));
  CHECK(text == "ik ");
}

TEST_CASE("undo takes back typing as one thing, redo brings it again") {
  TextEdit edit;
  std::string text;
  for (const char* letter : {"j", "a"}) edit.insert(text, letter, 280, TextEdit::Lines::one);
  edit.insert(text, " ", 280, TextEdit::Lines::one);
  for (const char* letter : {"n", "e", "e"}) edit.insert(text, letter, 280, TextEdit::Lines::one);
  CHECK(edit.undo(text));
  CHECK(text == "ja ");
  CHECK(edit.redo(text));
  CHECK(text == "ja nee");
  while (edit.undo(text)) {
  }
  CHECK(text.empty());
  CHECK_FALSE(edit.undo(text));
}
