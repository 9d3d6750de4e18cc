// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Scripts by which shells complete the command line.

#include <absl/strings/str_join.h>
#include <absl/strings/str_replace.h>

#include <cstddef>

#include "src/cli/outline.h"
#include "src/text/cat.h"

namespace zweck::cli {
namespace {

using text::Cat;

std::string Quoted(std::string_view text, const char* quote_in_quotes) {
  return Cat({"'", absl::StrReplaceAll(std::string(text), {{"'", quote_in_quotes}}), "'"});
}

template <class Visit>
void ForEachCommand(const CommandOutline& command, Visit visit) {
  visit(command);
  for (const CommandOutline& below : command.commands) ForEachCommand(below, visit);
}

// What may stand next besides values.
std::vector<std::string> WordsOf(const CommandOutline& command) {
  std::vector<std::string> words;
  words.reserve(command.commands.size());
  for (const CommandOutline& below : command.commands) words.push_back(below.name());
  for (const OptionOutline& positional : command.positionals) {
    words.insert(words.end(), positional.choices.begin(), positional.choices.end());
  }
  for (const OptionOutline& option : command.options) {
    words.insert(words.end(), option.names.begin(), option.names.end());
  }
  return words;
}

std::string BashCompletion(const CommandOutline& root) {
  std::string paths;
  std::string values;
  std::string words;
  ForEachCommand(root, [&](const CommandOutline& command) {
    const std::string path = absl::StrJoin(command.path, " ");
    if (command.path.size() > 1) paths += Cat({"      '", path, "') command='", path, "' ;;\n"});
    words += Cat({"    '", path, "') words='", absl::StrJoin(WordsOf(command), " "), "' ;;\n"});
    for (const OptionOutline& option : command.options) {
      if (option.value.empty()) continue;
      std::vector<std::string> cases;
      cases.reserve(option.names.size());
      for (const std::string& name : option.names) {
        cases.push_back(Cat({"'", path, " ", name, "'"}));
      }
      values += Cat({"    ", absl::StrJoin(cases, " | "), ") words='",
                     absl::StrJoin(option.choices, " "), "' ;;\n"});
    }
  });
  return Cat(
      {"# Completes zweck's command line. Made by: zweck completion bash\n"
       "_zweck() {\n"
       "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}\n"
       "  local command=zweck word words=\"\"\n"
       "  # bash takes the = of --format=json for a word.\n"
       "  if [[ $current == '=' ]]; then\n"
       "    current=\"\"\n"
       "  elif [[ $previous == '=' ]]; then\n"
       "    previous=${COMP_WORDS[COMP_CWORD - 2]}\n"
       "  fi\n"
       "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
       "    case \"$command $word\" in\n",
       paths,
       "    esac\n"
       "  done\n"
       "  case \"$command\" in\n",
       words,
       "  esac\n"
       "  case \"$command $previous\" in\n",
       values,
       "  esac\n"
       "  # Where nothing fits, bash offers the names of files.\n"
       "  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n"
       "}\n"
       "complete -o default -F _zweck zweck\n"});
}

// What stands between brackets or colons of an _arguments specification.
std::string ZshText(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string ZshValue(const OptionOutline& option) {
  if (option.value.empty()) return {};
  std::string action = option.is_file ? "_files" : " ";
  if (!option.choices.empty()) action = Cat({"(", absl::StrJoin(option.choices, " "), ")"});
  return Cat({":", ZshText(option.value), ":", action});
}

void AddZshFunction(const CommandOutline& command, std::string& script) {
  for (const CommandOutline& below : command.commands) AddZshFunction(below, script);
  script +=
      Cat({"_", absl::StrJoin(command.path, "_"), "() {\n  local state line\n  _arguments -C"});
  for (const OptionOutline& option : command.options) {
    const std::string others = Cat({"(", absl::StrJoin(option.names, " "), ")"});
    for (const std::string& name : option.names) {
      script += " \\\n    " +
                Quoted(Cat({others, name, "[", ZshText(option.description), "]", ZshValue(option)}),
                       "'\\''");
    }
  }
  for (const OptionOutline& positional : command.positionals) {
    script += " \\\n    " + Quoted("*" + ZshValue(positional), "'\\''");
  }
  if (command.commands.empty()) {
    script += "\n}\n";
    return;
  }
  script +=
      " \\\n    '1:command:->command' \\\n    '*::argument:->argument'\n"
      "  case $state in\n    command)\n      local -a commands=(\n";
  for (const CommandOutline& below : command.commands) {
    script += Cat(
        {"        ", Quoted(Cat({below.name(), ":", ZshText(below.description)}), "'\\''"), "\n"});
  }
  script +=
      "      )\n      _describe command commands\n      ;;\n    argument)\n      case $line[1] "
      "in\n";
  for (const CommandOutline& below : command.commands) {
    script += Cat({"        ", below.name(), ") _", absl::StrJoin(below.path, "_"), " ;;\n"});
  }
  script += "      esac\n      ;;\n  esac\n}\n";
}

std::string ZshCompletion(const CommandOutline& root) {
  std::string script =
      "#compdef zweck\n# Completes zweck's command line. Made by: zweck completion zsh\n";
  AddZshFunction(root, script);
  return script +
         "if [[ $funcstack[1] == _zweck ]]; then _zweck \"$@\"; else compdef _zweck zweck; fi\n";
}

std::string FishCompletion(const CommandOutline& root) {
  std::string script =
      "# Completes zweck's command line. Made by: zweck completion fish\n"
      "complete -c zweck -f\n";
  ForEachCommand(root, [&](const CommandOutline& command) {
    // All words of the path were seen, and no word that leads further down.
    std::vector<std::string> conditions;
    conditions.reserve(command.path.size());
    for (std::size_t i = 1; i < command.path.size(); ++i) {
      conditions.push_back("__fish_seen_subcommand_from " + command.path[i]);
    }
    std::vector<std::string> below;
    below.reserve(command.commands.size());
    for (const CommandOutline& further : command.commands) below.push_back(further.name());
    if (!below.empty()) {
      conditions.push_back("not __fish_seen_subcommand_from " + absl::StrJoin(below, " "));
    }
    const std::string line =
        Cat({"complete -c zweck -n ", Quoted(absl::StrJoin(conditions, "; and "), "\\'")});
    for (const CommandOutline& further : command.commands) {
      script +=
          Cat({line, " -a ", further.name(), " -d ", Quoted(further.description, "\\'"), "\n"});
    }
    for (const OptionOutline& option : command.options) {
      script += line;
      for (const std::string& name : option.names) {
        script += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      }
      if (!option.value.empty()) script += option.is_file ? " -r -F" : " -x";
      if (!option.choices.empty()) {
        script += " -a " + Quoted(absl::StrJoin(option.choices, " "), "\\'");
      }
      script += Cat({" -d ", Quoted(option.description, "\\'"), "\n"});
    }
    for (const OptionOutline& positional : command.positionals) {
      script +=
          positional.choices.empty()
              ? line + " -F\n"
              : Cat({line, " -a ", Quoted(absl::StrJoin(positional.choices, " "), "\\'"), "\n"});
    }
  });
  return script;
}

}  // namespace

std::string Completion(const CommandOutline& root, std::string_view shell) {
  if (shell == "bash") return BashCompletion(root);
  return shell == "zsh" ? ZshCompletion(root) : FishCompletion(root);
}

}  // namespace zweck::cli
