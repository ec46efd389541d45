// How long a finger waits: presses the screen by XTEST and watches the display's own pixels (MIT-SHM) until they change.
// Stimulus and observation share one process and one clock, so the figure holds the X server, the program, its drawing
// and its presenting. Used by touch_frame.sh.
//
//   touch_frame COUNT X,Y,W,H STEP...     a STEP is NAME:X,Y or NAME:X,Y:release
//
// The steps are walked in turn until each was done COUNT times: a finger comes down at X,Y (":release": and the time is
// taken from when it lifts). One line of JSON for each name: p50, p99 and the longest, in milliseconds.
#define _GNU_SOURCE
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <time.h>

enum { most_steps = 8, most_counts = 1000 };

typedef struct {
    char name[32];
    int x, y;
    int on_release;
    double took[most_counts];
} Step;

typedef struct {
    Display* display;
    XShmSegmentInfo memory;
    XImage* image;
    int x, y, width, height;
    size_t bytes;
} Watch;

static double now_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void pause_ms(double ms) {
    const struct timespec t = {(time_t)(ms / 1000), (long)((ms - (double)((time_t)(ms / 1000)) * 1000) * 1e6)};
    nanosleep(&t, NULL);
}

static void give_up(const char* what) {
    fprintf(stderr, "touch_frame: %s\n", what);
    exit(1);
}

static void open_watch(Watch* watch, const char* area) {
    if (sscanf(area, "%d,%d,%d,%d", &watch->x, &watch->y, &watch->width, &watch->height) != 4) give_up("no area X,Y,W,H");
    watch->display = XOpenDisplay(NULL);
    if (!watch->display) give_up("no display");
    const int screen = DefaultScreen(watch->display);
    watch->image = XShmCreateImage(watch->display, DefaultVisual(watch->display, screen),
                                   (unsigned)DefaultDepth(watch->display, screen), ZPixmap, NULL, &watch->memory,
                                   (unsigned)watch->width, (unsigned)watch->height);
    if (!watch->image) give_up("no shared memory with this display");
    watch->bytes = (size_t)watch->image->bytes_per_line * (size_t)watch->image->height;
    watch->memory.shmid = shmget(IPC_PRIVATE, watch->bytes, IPC_CREAT | 0600);
    watch->memory.shmaddr = watch->image->data = shmat(watch->memory.shmid, NULL, 0);
    XShmAttach(watch->display, &watch->memory);
    XSync(watch->display, False);
    shmctl(watch->memory.shmid, IPC_RMID, NULL);
}

static void look(Watch* watch) {
    XShmGetImage(watch->display, RootWindow(watch->display, DefaultScreen(watch->display)), watch->image, watch->x,
                 watch->y, AllPlanes);
}

static void finger(Watch* watch, int down) {
    XTestFakeButtonEvent(watch->display, 1, down, CurrentTime);
    XFlush(watch->display);
}

// Until the area is another than it was; 2 s without a change ends the run, for then a step does not do what it should.
static double until_changed(Watch* watch, const char* before, double since, const char* name) {
    for (;;) {
        look(watch);
        if (memcmp(before, watch->image->data, watch->bytes) != 0) return now_ms() - since;
        if (now_ms() - since > 2000) {
            fprintf(stderr, "touch_frame: nothing changed after %s\n", name);
            exit(2);
        }
        pause_ms(0.2);
    }
}

// The pause is never twice the same, so that no step falls always into the same place between two frames.
static double timed(Watch* watch, const Step* step, char* before) {
    XTestFakeMotionEvent(watch->display, -1, step->x, step->y, CurrentTime);
    XFlush(watch->display);
    pause_ms(700 + rand() % 50);
    if (step->on_release) {
        finger(watch, 1);
        pause_ms(90 + rand() % 20);
    }
    look(watch);
    memcpy(before, watch->image->data, watch->bytes);
    const double since = now_ms();
    finger(watch, !step->on_release);
    const double took = until_changed(watch, before, since, step->name);
    if (!step->on_release) {
        pause_ms(90);
        finger(watch, 0);
    }
    return took;
}

static int ascending(const void* a, const void* b) {
    const double x = *(const double*)a, y = *(const double*)b;
    return (x > y) - (x < y);
}

static void tell(Step* step, int count) {
    qsort(step->took, (size_t)count, sizeof(double), ascending);
    printf("{\"step\":\"%s\",\"count\":%d,\"p50_ms\":%.1f,\"p99_ms\":%.1f,\"most_ms\":%.1f}\n", step->name, count,
           step->took[count / 2], step->took[(count * 99 + 99) / 100 - 1], step->took[count - 1]);
}

static Step read_step(const char* text) {
    Step step = {0};
    char end[16] = "";
    if (sscanf(text, "%31[^:]:%d,%d:%15s", step.name, &step.x, &step.y, end) < 3) give_up("a step is NAME:X,Y[:release]");
    step.on_release = strcmp(end, "release") == 0;
    return step;
}

int main(int argc, char** argv) {
    if (argc < 4 || argc - 3 > most_steps) give_up("COUNT X,Y,W,H STEP...");
    const int count = atoi(argv[1]);
    if (count < 1 || count > most_counts) give_up("1 to 1000 times");
    static Step steps[most_steps];
    for (int i = 3; i < argc; ++i) steps[i - 3] = read_step(argv[i]);
    Watch watch;
    open_watch(&watch, argv[2]);
    char* before = malloc(watch.bytes);
    for (int round = 0; round < count; ++round)
        for (int i = 0; i < argc - 3; ++i) steps[i].took[round] = timed(&watch, &steps[i], before);
    for (int i = 0; i < argc - 3; ++i) tell(&steps[i], count);
    return 0;
}
