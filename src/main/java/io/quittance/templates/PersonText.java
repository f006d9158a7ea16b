package io.quittance.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a person typed for a mail. The mail greets and takes its leave by itself; what says it a second time is left out. */
public final class PersonText {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern GREETING = Pattern.compile(
            "(?iu)(bonjour|bonsoir|cher|chère|madame|monsieur|dear|hello|hi|good (morning|afternoon)|beste|geachte|dag|goedendag"
                    + "|guten tag|hallo|liebe|lieber|sehr geehrte|sehr geehrter)\\b[^.!?]{0,60}[,!.]?");
    private static final Pattern LEAVE = Pattern.compile(
            "(?iu)(cordialement|bien cordialement|bien à vous|salutations|kind regards|best regards|regards|yours sincerely"
                    + "|met vriendelijke groet(en)?|vriendelijke groet(en)?|mit freundlichen grüßen|freundliche grüße|viele grüße)[,.!]?");

    private PersonText() {}

    /** The paragraphs without a greeting at the beginning and a leave at the end; all of them where nothing else was said. */
    public static List<String> paragraphs(String typed) {
        var all = PARAGRAPHS.splitAsStream(typed.strip()).toList();
        var kept = new ArrayList<>(all);
        if (GREETING.matcher(kept.getFirst()).matches()) {
            kept.removeFirst();
        }
        for (int i = kept.size() - 1; i >= 0 && i >= kept.size() - 3; i--) {
            if (LEAVE.matcher(kept.get(i)).matches()) {
                kept.subList(i, kept.size()).clear();
                break;
            }
        }
        return kept.isEmpty() ? all : List.copyOf(kept);
    }
}
