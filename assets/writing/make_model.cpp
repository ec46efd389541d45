// Makes the model of written characters from stroke data: make-writing-model FOLDER COMPOSED OUT
//
// Each character is written by a number of unsteady hands. From how these differ within a character and how characters
// differ from each other follow the axes that tell characters apart (Fisher's linear discriminants); each character
// becomes the mean of its hands on these axes. The same data give the same file.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

#include "kiosk/base/files.h"
#include "kiosk/command/bench/ink_composed.h"
#include "kiosk/command/bench/ink_sample.h"
#include "kiosk/device/handwriting.h"
#include "kiosk/device/shape_model.h"

namespace {

using kiosk::bench::Hand;
using kiosk::bench::InkSample;

constexpr std::size_t n = kiosk::shape_numbers;
constexpr int hands = 16;
constexpr float point_range = 110;  // A character's number on an axis, in an int8_t.

// n x n, row by row.
using Matrix = std::vector<double>;
using Vector = std::vector<double>;

void add_outer(Matrix& sum, const Vector& v) {
    for (std::size_t i = 0; i < n; ++i) {
        if (v[i] == 0) continue;
        for (std::size_t j = i; j < n; ++j) sum[i * n + j] += v[i] * v[j];
    }
}

void mirror(Matrix& m, double scale) {
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i; j < n; ++j) m[j * n + i] = m[i * n + j] *= scale;
}

// Lower triangle L with L L' = m.
Matrix cholesky(const Matrix& m) {
    Matrix l(n * n, 0);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = m[i * n + j];
            for (std::size_t k = 0; k < j; ++k) sum -= l[i * n + k] * l[j * n + k];
            l[i * n + j] = i == j ? std::sqrt(sum) : sum / l[j * n + j];
        }
    return l;
}

// m becomes L^-1 m, column by column.
void solve_lower(const Matrix& l, Matrix& m) {
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < i; ++k)
            for (std::size_t c = 0; c < n; ++c) m[i * n + c] -= l[i * n + k] * m[k * n + c];
        for (std::size_t c = 0; c < n; ++c) m[i * n + c] /= l[i * n + i];
    }
}

// v becomes L'^-1 v.
void solve_upper(const Matrix& l, Vector& v) {
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k) v[i] -= l[k * n + i] * v[k];
        v[i] /= l[i * n + i];
    }
}

Matrix transposed(const Matrix& m) {
    Matrix out(n * n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) out[j * n + i] = m[i * n + j];
    return out;
}

void rotate(double& a, double& b, double c, double s) {
    const double x = a, y = b;
    a = c * x - s * y;
    b = s * x + c * y;
}

// Jacobi: m becomes diagonal; the rows of the answer are its eigenvectors.
Matrix eigenvectors(Matrix& m) {
    Matrix rows(n * n, 0);
    for (std::size_t i = 0; i < n; ++i) rows[i * n + i] = 1;
    for (int sweep = 0; sweep < 14; ++sweep)
        for (std::size_t p = 0; p < n; ++p)
            for (std::size_t q = p + 1; q < n; ++q) {
                const double apq = m[p * n + q];
                if (std::abs(apq) < 1e-11) continue;
                const double theta = (m[q * n + q] - m[p * n + p]) / (2 * apq);
                const double t = (theta >= 0 ? 1 : -1) / (std::abs(theta) + std::sqrt(theta * theta + 1));
                const double c = 1 / std::sqrt(t * t + 1), s = t * c;
                for (std::size_t k = 0; k < n; ++k) rotate(m[p * n + k], m[q * n + k], c, s);
                for (std::size_t k = 0; k < n; ++k) rotate(m[k * n + p], m[k * n + q], c, s);
                for (std::size_t k = 0; k < n; ++k) rotate(rows[p * n + k], rows[q * n + k], c, s);
            }
    return rows;
}

struct Means {
    std::vector<Vector> of;
    Vector all = Vector(n, 0);
    Matrix within = Matrix(n * n, 0), between = Matrix(n * n, 0);
};

Means means_of(const std::vector<InkSample>& samples) {
    Means means;
    kiosk::SeededRandom random(1);
    for (const InkSample& sample : samples) {
        std::vector<Vector> shapes;
        Vector mean(n, 0);
        for (int i = 0; i < hands; ++i) {
            const Hand hand{0.4F + 0.08F * static_cast<float>(i), 15, 2, false};
            const auto shape = kiosk::shape_of(kiosk::readable_ink(written(sample.strokes, hand, random)));
            shapes.emplace_back(shape.begin(), shape.end());
            for (std::size_t k = 0; k < n; ++k) mean[k] += shapes.back()[k] / hands;
        }
        for (Vector& shape : shapes) {
            for (std::size_t k = 0; k < n; ++k) shape[k] -= mean[k];
            add_outer(means.within, shape);
        }
        for (std::size_t k = 0; k < n; ++k) means.all[k] += mean[k] / static_cast<double>(samples.size());
        means.of.push_back(std::move(mean));
    }
    for (const Vector& mean : means.of) {
        Vector apart(n);
        for (std::size_t k = 0; k < n; ++k) apart[k] = mean[k] - means.all[k];
        add_outer(means.between, apart);
    }
    mirror(means.within, 1.0 / static_cast<double>(samples.size() * hands));
    mirror(means.between, 1.0 / static_cast<double>(samples.size()));
    return means;
}

// The axes on which characters differ most for how much hands do, the best first.
std::vector<Vector> axes_of(const Means& means) {
    Matrix within = means.within;
    double trace = 0;
    for (std::size_t i = 0; i < n; ++i) trace += within[i * n + i];
    for (std::size_t i = 0; i < n; ++i) within[i * n + i] += 0.05 * trace / n;
    const Matrix l = cholesky(within);
    Matrix m = means.between;
    solve_lower(l, m);
    m = transposed(m);
    solve_lower(l, m);
    const Matrix rows = eigenvectors(m);
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return m[a * n + a] > m[b * n + b]; });
    std::vector<Vector> axes;
    for (std::size_t k = 0; k < kiosk::model_axes; ++k) {
        const auto row = rows.begin() + static_cast<std::ptrdiff_t>(order[k] * n);
        Vector axis(row, row + n);
        solve_upper(l, axis);
        axes.push_back(std::move(axis));
    }
    return axes;
}

kiosk::ShapeModel model_of(const std::vector<InkSample>& samples) {
    const Means means = means_of(samples);
    const std::vector<Vector> axes = axes_of(means);
    const auto on_axis = [&](const Vector& shape, std::size_t k) {
        double sum = 0;
        for (std::size_t i = 0; i < n; ++i) sum += (shape[i] - means.all[i]) * axes[k][i];
        return sum;
    };
    double largest = 0;
    for (const Vector& mean : means.of)
        for (std::size_t k = 0; k < axes.size(); ++k) largest = std::max(largest, std::abs(on_axis(mean, k)));
    const double scale = point_range / largest;
    kiosk::ShapeModel::Parts parts;
    parts.axes.resize(n);
    for (std::size_t k = 0; k < axes.size(); ++k)
        for (std::size_t i = 0; i < n; ++i) {
            parts.axes[i].at(k) = static_cast<float>(axes[k][i] * scale);
            parts.origin.at(k) -= static_cast<float>(means.all[i] * axes[k][i] * scale);
        }
    for (std::size_t i = 0; i < samples.size(); ++i) {
        parts.characters.push_back(samples[i].character);
        kiosk::ModelPoint point{};
        for (std::size_t k = 0; k < axes.size(); ++k)
            point.at(k) = static_cast<std::int8_t>(std::lround(on_axis(means.of[i], k) * scale));
        parts.points.push_back(point);
    }
    return kiosk::ShapeModel(std::move(parts));
}

}  // namespace

int main(int count, char** words) {
    if (count != 4) return std::fputs("make-writing-model FOLDER COMPOSED OUT\n", stderr), 2;
    auto samples = kiosk::bench::read_ink_samples(words[1]);
    const auto composed = kiosk::read_file(words[2], 1U << 20U);
    kiosk::Status done;
    if (!samples) done = kiosk::fail(samples);
    if (done && !composed) done = kiosk::fail(composed);
    if (done) done = kiosk::bench::add_composed(*samples, *composed);
    if (done) done = kiosk::write_file(words[3], model_of(*samples).as_file());
    if (!done) return std::fprintf(stderr, "%s\n", done.error().what.c_str()), 1;
    return 0;
}
