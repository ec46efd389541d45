#include "tests/support/source_tree.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

namespace fs = std::filesystem;

namespace {

constexpr std::array folders{"kiosk", "ui", "db", "tests", "cmake", "systemd", ".ci"};
constexpr std::array endings{".h",   ".cpp",     ".inc",    ".sql",   ".sh",   ".cmake",
                             ".txt", ".service", ".socket", ".rules", ".conf", ".py"};

bool is_text(const fs::path& path) {
    const auto ending = path.extension().string();
    return ending.empty() || std::ranges::find(endings, ending) != endings.end();
}

std::string read_all(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

std::vector<SourceFile> read_source_tree(const std::string& root) {
    std::vector<SourceFile> files{{"CMakeLists.txt", read_all(fs::path(root) / "CMakeLists.txt")}};
    for (const auto* folder : folders) {
        if (!fs::exists(fs::path(root) / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(root) / folder)) {
            if (!entry.is_regular_file() || !is_text(entry.path())) continue;
            files.push_back({fs::relative(entry.path(), root).generic_string(), read_all(entry.path())});
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::size_t line_of(std::string_view text, std::size_t place) {
    return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, place), '\n'));
}

namespace {

// Walks C++ text once and hands each stretch of it to one of the two halves.
class Divider {
public:
    explicit Divider(std::string_view text) : text_(text), out_{blank(text), blank(text)} {}

    CppText divide() {
        while (at_ < text_.size()) step();
        return std::move(out_);
    }

private:
    static std::string blank(std::string_view text) {
        std::string lines(text);
        std::ranges::replace_if(lines, [](char c) { return c != '\n'; }, ' ');
        return lines;
    }

    void step() {
        const auto rest = text_.substr(at_);
        if (rest.starts_with("//")) return comment(rest.find('\n'));
        if (rest.starts_with("/*")) return comment(past(rest, "*/", 2));
        if (rest.starts_with("R\"") && !in_word()) return skip(raw_literal_length(rest));
        if (rest[0] == '"') return literal(rest);
        if (rest[0] == '\'' && !in_word()) return literal(rest);
        if (rest[0] == '#' && line_is_empty_) return skip(directive_length(rest));
        if (rest[0] == '\n')
            line_is_empty_ = true;
        else if (rest[0] != ' ' && rest[0] != '\t')
            line_is_empty_ = false;
        out_.code[at_] = rest[0];
        ++at_;
    }

    // A ' after a digit or letter divides digits; an R after a letter ends a name.
    bool in_word() const {
        return at_ > 0 && (std::isalnum(static_cast<unsigned char>(text_[at_ - 1])) != 0 || text_[at_ - 1] == '_');
    }

    void comment(std::size_t length) {
        length = std::min(length, text_.size() - at_);
        out_.comments.replace(at_, length, text_.substr(at_, length));
        at_ += length;
    }

    void skip(std::size_t length) { at_ += std::min(length, text_.size() - at_); }

    // The quotes stay, so that `extern "C" {` and `f("")` keep their shape.
    void literal(std::string_view rest) {
        std::size_t length = 1;
        while (length < rest.size() && rest[length] != rest[0] && rest[length] != '\n')
            length += rest[length] == '\\' ? 2 : 1;
        out_.code[at_] = rest[0];
        if (length < rest.size()) out_.code[at_ + length] = rest[length];
        line_is_empty_ = false;
        skip(length + 1);
    }

    static std::size_t past(std::string_view rest, std::string_view end, std::size_t from) {
        const auto found = rest.find(end, from);
        return found == std::string_view::npos ? rest.size() : found + end.size();
    }

    static std::size_t raw_literal_length(std::string_view rest) {
        const auto open = rest.find('(');
        if (open == std::string_view::npos) return rest.size();
        return past(rest, ")" + std::string(rest.substr(2, open - 2)) + "\"", open);
    }

    static std::size_t directive_length(std::string_view rest) {
        std::size_t end = rest.find('\n');
        while (end != std::string_view::npos && rest[end - 1] == '\\') end = rest.find('\n', end + 1);
        const auto comment_at = rest.substr(0, end).find("//");
        return std::min({rest.size(), end, comment_at});
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool line_is_empty_ = true;
    CppText out_;
};

enum class Scope { outside, function, initializer };

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// `template <...>` in front of a declaration, taken away.
std::string_view without_template(std::string_view head) {
    if (!head.starts_with("template")) return head;
    int depth = 0;
    for (std::size_t i = 0; i < head.size(); ++i) {
        if (head[i] == '<') ++depth;
        if (head[i] == '>' && --depth == 0) return without_template(trimmed(head.substr(i + 1)));
    }
    return head;
}

bool names_type_or_namespace(std::string_view head) {
    head = without_template(head);
    for (const std::string_view word : {"inline ", "export ", "typedef "})
        if (head.starts_with(word)) head = trimmed(head.substr(word.size()));
    constexpr std::array words{"class ", "struct ", "union ", "enum ", "namespace ", "extern \""};
    return head == "namespace" || head == "struct" || head == "union" || head == "enum" ||
           std::ranges::any_of(words, [&](std::string_view word) { return head.starts_with(word); });
}

// What the brace after `text` opens; text is what stands there since the last statement or brace.
Scope opened_by(std::string_view text, Scope around) {
    if (around == Scope::function) return Scope::function;
    const auto head = trimmed(text);
    if (head.empty()) return around;
    if (head.back() == ')') return Scope::function;
    if (around == Scope::outside && names_type_or_namespace(head)) return Scope::outside;
    const auto after_arguments = head.substr(head.find_last_of(')') + 1);
    const bool has_arguments = after_arguments.size() < head.size();
    const bool goes_on = after_arguments.find_first_of("=,") != std::string_view::npos;
    if (has_arguments && after_arguments.find("->") != std::string_view::npos && !goes_on) return Scope::function;
    constexpr std::array last_words{"const", "noexcept", "override", "final", "mutable", "try", "}"};
    const bool ends_declaration = std::ranges::any_of(last_words, [&](auto* word) { return head.ends_with(word); });
    return has_arguments && ends_declaration ? Scope::function : Scope::initializer;
}

struct OpenBrace {
    Scope scope;
    std::size_t place, head_length;
};

}  // namespace

CppText divide_cpp(std::string_view text) { return Divider(text).divide(); }

std::vector<FunctionBody> function_bodies(std::string_view code) {
    std::vector<FunctionBody> found;
    std::vector<OpenBrace> open;
    std::string head;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code[i] == '{') {
            const Scope around = open.empty() ? Scope::outside : open.back().scope;
            open.push_back({opened_by(head, around), i, head.size()});
            if (open.back().scope != Scope::initializer) head.clear();
        } else if (code[i] == '}' && !open.empty()) {
            const OpenBrace brace = open.back();
            open.pop_back();
            const bool outermost = open.empty() || open.back().scope != Scope::function;
            if (brace.scope == Scope::function && outermost) found.push_back({brace.place, i});
            head.resize(brace.scope == Scope::initializer ? brace.head_length : 0);
            if (brace.scope == Scope::initializer) head += '}';
        } else if (code[i] == ';') {
            head.clear();
        } else {
            head += code[i] == '\n' ? ' ' : code[i];
        }
    }
    return found;
}
