package io.quittance.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Letters side by side, or one drawing. */
record PrintedWord(String text, Box box) {

    /** Letters further apart than this belong to two words, in millimetres. */
    private static final double GAP = 0.6;

    static List<PrintedWord> of(List<PrintedMarks.Mark> marks) {
        var words = new ArrayList<PrintedWord>();
        PrintedWord open = null;
        for (var mark : marks) {
            if (mark.text().equals(" ")) {
                open = kept(words, open);
            } else if (!mark.isText()) {
                open = kept(words, open);
                words.add(new PrintedWord("", mark.box()));
            } else if (open != null && open.goesOn(mark.box())) {
                open = new PrintedWord(open.text + mark.text(), open.with(mark.box()));
            } else {
                kept(words, open);
                open = new PrintedWord(mark.text(), mark.box());
            }
        }
        kept(words, open);
        return words;
    }

    /** The words in lines from above, each from the left, in their order. */
    static List<String> lines(List<PrintedWord> words) {
        var lines = new ArrayList<List<PrintedWord>>();
        words.stream()
                .sorted((one, other) -> Double.compare(one.box.bottom(), other.box.bottom()))
                .forEach(word -> {
                    if (lines.isEmpty()
                            || word.box.bottom()
                                            - lines.getLast().getFirst().box.bottom()
                                    > 1) {
                        lines.add(new ArrayList<>());
                    }
                    lines.getLast().add(word);
                });
        return lines.stream()
                .map(line -> line.stream()
                        .sorted((one, other) -> Double.compare(one.box.x(), other.box.x()))
                        .map(PrintedWord::text)
                        .reduce((one, other) -> one + " " + other)
                        .orElse(""))
                .toList();
    }

    boolean isText() {
        return !text.isEmpty();
    }

    /** What a person would call it. */
    String name() {
        return isText() ? text : "a drawing";
    }

    private static @Nullable PrintedWord kept(List<PrintedWord> words, @Nullable PrintedWord open) {
        if (open != null) {
            words.add(open);
        }
        return null;
    }

    private boolean goesOn(Box next) {
        return Math.abs(next.bottom() - box.bottom()) < GAP && next.x() - box.right() < GAP && next.x() >= box.x();
    }

    private Box with(Box next) {
        return new Box(
                box.x(), Math.min(box.y(), next.y()), next.right() - box.x(), Math.max(box.height(), next.height()));
    }
}
