package io.quittance.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Where a thread spends its time, by looking at its stack a hundred times a second: the first step whose method stands on it. */
final class TimeByStep {

    private static final Map<String, List<String>> STEPS = steps();

    private final Thread watched;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private volatile boolean ended;
    private int all;
    private Thread watcher = Thread.currentThread();

    TimeByStep(Thread watched) {
        this.watched = watched;
        STEPS.keySet().forEach(step -> counts.put(step, 0));
    }

    void start() {
        watcher = Thread.ofPlatform().daemon().start(() -> {
            while (!ended) {
                look();
                LockSupport.parkNanos(10_000_000);
            }
        });
    }

    void stop() {
        ended = true;
        try {
            watcher.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void print() {
        counts.forEach(
                (step, count) -> System.out.printf("  %-44s %5.1f %%%n", step, 100.0 * count / Math.max(1, all)));
    }

    private void look() {
        var stack = Arrays.stream(watched.getStackTrace())
                .map(frame -> frame.getClassName().replaceAll(".*\\.", "").replaceAll("\\$\\$.*", "") + "."
                        + frame.getMethodName())
                .toList();
        if (stack.isEmpty()) {
            return;
        }
        all++;
        for (var step : STEPS.entrySet()) {
            if (step.getValue().stream().anyMatch(stack::contains)) {
                counts.merge(step.getKey(), 1, Integer::sum);
                return;
            }
        }
        counts.merge("other", 1, Integer::sum);
    }

    private static Map<String, List<String>> steps() {
        var steps = new LinkedHashMap<String, List<String>>();
        steps.put("reading what is due", List.of("LetterStore.due"));
        steps.put("last check", List.of("ExitControl.judge"));
        steps.put("letter", List.of("Letters.render"));
        steps.put("check against the envelope", List.of("Preflight.check"));
        steps.put("tried in a print run", List.of("PaperFormat.tryInRun"));
        steps.put("difference to the reference copy", List.of("Differences.of"));
        steps.put("kept and marked as leaving", List.of("Archive.keep", "OutboxStore.leave"));
        steps.put("the rest of claiming", List.of("PrintBatches.claim"));
        steps.put("read back for the folder", List.of("PrintBatches.after"));
        steps.put(
                "files, flushed",
                List.of("PrintFolder.create", "PrintFolder$FlushedStream.close", "PrintFolder.flush"));
        steps.put("the print run", List.of("JoinedFile.add", "JoinedFile.close"));
        steps.put("recorded as sent", List.of("PrintBatches.record"));
        steps.put("other", List.of());
        return steps;
    }
}
