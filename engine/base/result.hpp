// Result and Error: how everything that a person or a file can get wrong is told.
//
// An Error has a stable code, a place and arguments; it is put into words at the edge
// (content::Words), in the user's language. Bugs are not errors: use VERIFY (verify.hpp).
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/verify.hpp"

namespace sprong::base {

/// A named value that the sentence of an error shows, such as {"quartet", "feelings"}.
struct Argument {
  std::string name;
  std::string value;
};

/// Where in a file something is wrong. `line` counts from 1; 0 when no line applies.
struct Place {
  std::string file;
  int line = 0;
};

/// One thing that is wrong. `code` is stable and documented, in the form "area.what-is-wrong";
/// its sentences are the UI words with the id "error." + code.
struct Error {
  std::string code;
  std::vector<Argument> arguments;
  Place place;
};

/// One or more errors, in the order in which they were met. Never empty inside a failed Result.
using Errors = std::vector<Error>;

enum class Severity { error, warning };

/// An error or a warning, as loaders collect them.
struct Diagnostic {
  Severity severity = Severity::error;
  Error error;
};

/// Either a value or why there is none. Invariant: a failed Result holds at least one error.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : m_state(std::in_place_index<1>, Errors{std::move(error)}) {}
  Result(Errors errors) : m_state(std::in_place_index<1>, std::move(errors)) { VERIFY(!this->errors().empty()); }

  [[nodiscard]] bool ok() const { return m_state.index() == 0; }
  explicit operator bool() const { return ok(); }

  /// The value; only when ok().
  [[nodiscard]] const T& value() const& {
    VERIFY(ok());
    return std::get<0>(m_state);
  }
  [[nodiscard]] T& value() & {
    VERIFY(ok());
    return std::get<0>(m_state);
  }
  [[nodiscard]] T&& value() && {
    VERIFY(ok());
    return std::get<0>(std::move(m_state));
  }
  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

  /// All that is wrong; only when not ok().
  [[nodiscard]] const Errors& errors() const {
    VERIFY(!ok());
    return std::get<1>(m_state);
  }
  /// The first thing that is wrong; only when not ok().
  [[nodiscard]] const Error& error() const { return errors().front(); }

 private:
  std::variant<T, Errors> m_state;
};

/// The Result of something that has no value to give.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : m_errors{std::move(error)} {}
  Result(Errors errors) : m_errors(std::move(errors)) { VERIFY(!m_errors.empty()); }

  [[nodiscard]] bool ok() const { return m_errors.empty(); }
  explicit operator bool() const { return ok(); }
  [[nodiscard]] const Errors& errors() const {
    VERIFY(!ok());
    return m_errors;
  }
  [[nodiscard]] const Error& error() const { return errors().front(); }

 private:
  Errors m_errors;
};

}  // namespace sprong::base
