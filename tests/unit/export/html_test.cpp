// The HTML report: nothing runs in it, nothing is fetched by it, every text stays what it is.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "export/html.hpp"
#include "export/html_parts.hpp"
#include "report/tree.hpp"
#include "unit/export/naughty.hpp"
#include "unit/export/sha256.hpp"
#include "unit/report/example.hpp"

using namespace sprong;

namespace {

content::Words words(const content::Language& language) {
  const auto read = content::read_words(std::string(SPRONG_SOURCE_DIR) + "/content/ui", language);
  REQUIRE(read.ok());
  return *read;
}

std::string page_of(const session::Document& document, report::Reader reader = report::Reader::share,
                    const content::Language& language = content::dutch) {
  return exports::to_html(report::build_tree(example::summary_of(document, reader), words(language)));
}

std::vector<std::string> values_of(const std::string& page, const std::string& before) {
  std::vector<std::string> values;
  for (std::size_t at = page.find(before); at != std::string::npos; at = page.find(before, at + 1)) {
    const std::size_t from = at + before.size();
    values.push_back(page.substr(from, page.find('"', from) - from));
  }
  return values;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the digest in the policy is that of the style") {
  CHECK(sha256::base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  CHECK(sha256::base64(exports::html_style()) == exports::html_style_digest());
}

TEST_CASE("the page has no script, no address and no style but its own") {
  const std::string page = page_of(example::published().document);
  for (const char* forbidden :
       {"<script", "http:", "https:", "<img", "<link", " style=", "url(http", "@import", "onload"}) {
    CAPTURE(forbidden);
    CHECK_FALSE(holds(page, forbidden));
  }
  CHECK(holds(page, "default-src 'none'; style-src 'sha256-"));
}

TEST_CASE("the page says its language, has one first heading, and headings without gaps") {
  for (const content::Language& language : {content::dutch, content::english}) {
    const std::string page = page_of(example::published().document, report::Reader::facilitator, language);
    CHECK(holds(page, "<html lang=\"" + language.code + "\">"));
    int level = 0;
    int first = 0;
    for (std::size_t at = page.find("<h"); at != std::string::npos; at = page.find("<h", at + 1)) {
      const char digit = page[at + 2];
      if (digit < '1' || digit > '6') continue;
      CHECK(digit - '0' <= level + 1);
      level = digit - '0';
      first += level == 1 ? 1 : 0;
    }
    CHECK(first == 1);
    CHECK_FALSE(holds(page, "«"));  // a sentence that has no words
  }
}

TEST_CASE("every id is there once, and every reference has its id") {
  const std::string page = page_of(example::published().document, report::Reader::facilitator);
  const std::vector<std::string> ids = values_of(page, " id=\"");
  const std::set<std::string> unique(ids.begin(), ids.end());
  CHECK(unique.size() == ids.size());
  for (const std::string& reference : values_of(page, "href=\"#")) CHECK(unique.contains(reference));
  for (const std::string& reference : values_of(page, "aria-labelledby=\"")) {
    const std::size_t space = reference.find(' ');
    CHECK(unique.contains(reference.substr(0, space)));
    if (space != std::string::npos) CHECK(unique.contains(reference.substr(space + 1)));
  }
}

TEST_CASE("the working copy says so; what is shared does not") {
  const auto meeting = example::published();
  CHECK(holds(page_of(meeting.document, report::Reader::facilitator), "Werkexemplaar"));
  CHECK_FALSE(holds(page_of(meeting.document, report::Reader::share), "Werkexemplaar"));
}

TEST_CASE("counts stand beside how many could choose, and the rule under them") {
  const std::string page = page_of(example::published().document, report::Reader::share, content::english);
  CHECK(holds(page, "by 4 of the 4 that won it"));
  CHECK(holds(page, "A count is high when it is at least 2"));
  CHECK(holds(page, "For 1 quartet the choices are missing"));
  CHECK(holds(page, "4 texts were held back"));
}

TEST_CASE("naughty text is shown as it is and breaks out of nothing") {
  for (const std::string& text : naughty::texts()) {
    CAPTURE(text);
    example::Meeting meeting("m", "one-day");
    meeting.item(journey::ItemKind::label, text, "call");
    const std::string page = page_of(meeting.document);
    const std::string open = "\" dir=\"auto\">";
    const std::size_t from = page.find(open, page.find("<li id=\"text-")) + open.size();
    const std::string inside = page.substr(from, page.find("</li>", from) - from);
    CHECK(naughty::unescaped(inside) == text);
    CHECK(inside.find_first_of("<>\"'") == std::string::npos);
  }
}

TEST_CASE("a heading from what people typed is safe as well") {
  example::Meeting meeting("m", "one-day", "2016-06-28", "</title><script>alert(1)</script>");
  meeting.item(journey::ItemKind::label, "x", "call").theme = meeting.theme("<b onload='x'>");
  const std::string page = page_of(meeting.document);
  CHECK_FALSE(holds(page, "<script"));
  CHECK_FALSE(holds(page, "<b "));
  CHECK(holds(page, "&lt;/title&gt;&lt;script&gt;alert(1)"));
}

TEST_CASE("many people make long bars, not a chart that runs off the page") {
  example::Meeting meeting("m", "meeting-2");
  for (int index = 0; index < 300; ++index) {
    session::FormRecord& form = meeting.form(index, "a");
    index % 3 ? example::keep(form, "motivation") : example::discard(form, "motivation");
  }
  const std::string page = page_of(meeting.document);
  for (const std::string& x : values_of(page, " x=\"")) CHECK((std::stoi(x) >= 0 && std::stoi(x) < 960));
  CHECK(holds(page, "200 van 300"));
}
