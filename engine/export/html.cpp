#include "export/html.hpp"

#include "export/html_parts.hpp"

namespace sprong::exports {
namespace {

using namespace report;

/// `<tag class="…">text</tag>` with the text made safe.
std::string element(const std::string& tag, const std::string& attributes, std::string_view text) {
  return concat("<", tag, attributes, ">", html_text(text), "</", tag, ">");
}

/// Text that leads to the section with this id; the text alone when there is none.
std::string linked(const std::string& target, const std::string& text) {
  return target.empty() ? html_text(text) : element("a", attribute("href", concat("#", target)), text);
}

std::string_view side_class(Side side) {
  switch (side) {
    case Side::none:
      return "plain";
    case Side::kept:
      return "kept";
    case Side::discarded:
      return "discarded";
    case Side::wished:
      return "wished";
    case Side::green:
      return "green";
    case Side::red:
      return "red";
  }
  VERIFY(false);
}

std::string_view manner_class(Manner manner) {
  switch (manner) {
    case Manner::plain:
      return "text";
    case Manner::lead:
      return "lead";
    case Manner::note:
      return "note";
    case Manner::held_back:
      return "held-back";
  }
  VERIFY(false);
}

/// Writes the blocks and sections of one page.
class PageWriter {
 public:
  void section(const Section& section, int level) {
    const std::string heading = concat("h", level);
    const std::string id = concat("heading-", section.id);
    // Only the sections themselves are landmarks: one for every part would be too many to find a way by.
    const std::string label = level == 2 ? attribute("aria-labelledby", id) : "";
    m_page += concat("<section", attribute("id", section.id), label, ">\n");
    m_page += concat(element(heading, concat(attribute("id", id), " dir=\"auto\""), section.heading), "\n");
    for (const Block& block : section.blocks) {
      std::visit([this](const auto& content) { write(content); }, block);
    }
    for (const Section& part : section.parts) this->section(part, level + 1);
    m_page += "</section>\n";
  }
  std::string take() { return std::move(m_page); }

 private:
  void write(const Paragraph& paragraph) {
    m_page += concat(
        element("p", concat(attribute("class", manner_class(paragraph.manner)), " dir=\"auto\""), paragraph.text),
        "\n");
  }

  void write(const Facts& facts) {
    m_page += "<dl class=\"facts\">\n";
    for (const Fact& fact : facts.facts) {
      m_page +=
          concat("<div>", element("dt", "", fact.label), "<dd>", linked(fact.target, fact.value), "</dd></div>\n");
    }
    m_page += "</dl>\n";
  }

  void write(const Quotes& quotes) {
    m_page += concat("<figure", attribute("class", concat("quotes ", side_class(quotes.side))), ">\n");
    if (!quotes.title.empty()) m_page += concat(element("figcaption", "", quotes.title), "\n");
    m_page += "<ul>\n";
    for (std::size_t index = 0; index < quotes.texts.size(); ++index) {
      const std::string id = quotes.ids.empty() ? std::string() : attribute("id", "text-" + quotes.ids[index]);
      m_page += concat(element("li", concat(id, " dir=\"auto\""), quotes.texts[index]), "\n");
    }
    m_page += "</ul>\n</figure>\n";
  }

  void write(const Columns& columns) {
    m_page += "<div class=\"columns\">\n";
    for (const Quotes& quotes : columns.lists) write(quotes);
    m_page += "</div>\n";
  }

  void write(const Table& table) {
    m_page += concat("<table>\n", element("caption", "", table.caption), "\n<thead>\n<tr>");
    for (const std::string& column : table.header) m_page += element("th", " scope=\"col\" dir=\"auto\"", column);
    m_page += "</tr>\n</thead>\n<tbody>\n";
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
      const std::vector<std::string>& row = table.rows[at];
      const std::string target = table.targets.empty() ? std::string() : table.targets[at];
      m_page += concat("<tr><th scope=\"row\">", linked(target, row.front()), "</th>");
      for (std::size_t index = 1; index < row.size(); ++index) m_page += element("td", "", row[index]);
      m_page += "</tr>\n";
    }
    m_page += "</tbody>\n</table>\n";
  }

  void write(const DivergingBars& chart) {
    m_page += concat("<figure class=\"chart\">\n", element("figcaption", "", chart.title), "\n");
    m_page += concat(html_chart(chart, ++m_charts), "</figure>\n");
  }

  std::string m_page;
  int m_charts = 0;
};

std::string head_of(const Tree& tree) {
  const std::string policy =
      concat("default-src 'none'; style-src 'sha256-", html_style_digest(), "'; base-uri 'none'; form-action 'none'");
  std::string head = "<head>\n<meta charset=\"utf-8\">\n";
  head += concat("<meta http-equiv=\"Content-Security-Policy\" content=\"", policy, "\">\n");
  head += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  head += "<meta name=\"referrer\" content=\"no-referrer\">\n";
  head += concat(element("title", "", concat(tree.title, " · ", tree.subtitle)), "\n");
  return concat(head, "<style>", html_style(), "</style>\n</head>\n");
}

std::string header_of(const Tree& tree) {
  std::string header = "<header>\n<p class=\"wordmark\">Sprong</p>\n";
  header += concat(element("h1", " dir=\"auto\"", tree.title), "\n", element("p", " class=\"subtitle\"", tree.subtitle),
                   "\n");
  if (!tree.notice.empty()) header += concat(element("p", " class=\"notice\" role=\"note\"", tree.notice), "\n");
  return concat(header, "</header>\n");
}

std::string contents_of(const Tree& tree) {
  std::string contents = concat("<nav", attribute("aria-label", tree.contents), ">\n<ol>\n");
  for (const Section& section : tree.sections) {
    contents += concat("<li>", element("a", attribute("href", concat("#", section.id)), section.heading), "</li>\n");
  }
  return concat(contents, "</ol>\n</nav>\n");
}

}  // namespace

std::string html_text(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (const char character : text) {
    const auto code = static_cast<unsigned char>(character);
    switch (character) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\'':
        safe += "&#39;";
        break;
      case '\r':
        safe += "&#13;";
        break;  // bare, a browser would make it a line feed
      case '\t':
      case '\n':
        safe += character;
        break;
      default:
        if (code < 0x20 || code == 0x7F) {
          safe += "\xEF\xBF\xBD";
        } else {
          safe += character;
        }
    }
  }
  return safe;
}

std::string attribute(std::string_view name, std::string_view value) {
  return concat(" ", name, "=\"", html_text(value), "\"");
}

std::string to_html(const Tree& tree) {
  PageWriter sections;
  for (const Section& section : tree.sections) sections.section(section, 2);
  std::string page = concat("<!DOCTYPE html>\n<html", attribute("lang", tree.language.code), ">\n");
  page += concat(head_of(tree), "<body>\n<div class=\"sheet\">\n", header_of(tree), contents_of(tree));
  page += concat("<main>\n", sections.take(), "</main>\n");
  page += concat("<footer>\n", element("p", "", tree.colophon), "\n</footer>\n</div>\n</body>\n</html>\n");
  return page;
}

}  // namespace sprong::exports
