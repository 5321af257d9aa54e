#ifdef SPRONG_PRINT
#include "export/print_job.hpp"

namespace sprong::paper {

// What hangs on the wall and is taken home: the agreements, and whom to turn to.
namespace {

constexpr double margin = 18 * mm;
constexpr double width = a4.width - 2 * margin;
constexpr double bottom = a4.height - 16 * mm;

/// A sentence of a page with the room above it.
struct Part {
  std::string text;
  Style style;
  double above;
};

/// A contact with its number, with what the facilitator filled in, or with a line to write on.
std::string contact_line(const Job& job, const content::Contact& contact) {
  const std::string& name = job.in(contact.name);
  if (!contact.fill_in) return contact.phone.empty() ? name : name + ": " + contact.phone;
  if (const session::Document* session = job.options.session; session != nullptr) {
    const auto found = session->meeting.contacts.find(contact.id);
    if (found != session->meeting.contacts.end() && !found->second.empty()) return name + ": " + found->second;
  }
  return name + ":\n______________________________";
}

std::vector<Part> agreements(const Job& job) {
  const content::Safety& safety = job.pack.safety;
  std::vector<Part> parts{{job.in(safety.agreements_title), heading(44), 0},
                          {job.maybe(safety.agreements_intro), body(16), 3 * mm}};
  for (const content::Agreement& agreement : safety.agreements) {
    parts.push_back({job.in(agreement.title), heading(25), 8 * mm});
    parts.push_back({job.in(agreement.text), body(16), 1 * mm});
  }
  return parts;
}

std::vector<Part> aftercare(const Job& job) {
  const content::Safety& safety = job.pack.safety;
  std::vector<Part> parts{{job.in(safety.aftercare_title), heading(40), 0},
                          {job.maybe(safety.aftercare_intro), body(16), 3 * mm}};
  for (const content::Contact& contact : safety.contacts) {
    parts.push_back({contact_line(job, contact), heading(21), 8 * mm});
    parts.push_back({job.maybe(contact.about), body(15), 1 * mm});
  }
  return parts;
}

double height_of(const Job& job, const std::vector<Part>& parts) {
  double height = 0;
  for (const Part& part : parts) height += part.above + job.sheet.height(part.text, part.style, width);
  return height;
}

/// One page, in type as large as it takes up to that of the parts; a longer text goes on overleaf.
void draw_page(const Job& job, std::vector<Part> parts) {
  for (int step = 0; step < 10 && height_of(job, parts) > bottom - margin; ++step) {
    for (Part& part : parts) {
      part.style.size *= 0.95;
      part.above *= 0.95;
    }
  }
  job.sheet.page(a4);
  double y = margin;
  for (const Part& part : parts) {
    const double height = part.above + job.sheet.height(part.text, part.style, width);
    if (y + height > bottom) {
      job.sheet.page(a4);
      y = margin;
    }
    job.sheet.write(part.text, part.style, margin, y + part.above, width);
    y += height;
  }
}

}  // namespace

void print_safety(const Job& job) {
  const content::Safety& safety = job.pack.safety;
  if (!safety.agreements.empty()) draw_page(job, agreements(job));
  if (!safety.contacts.empty()) draw_page(job, aftercare(job));
}

}  // namespace sprong::paper
#endif  // SPRONG_PRINT
