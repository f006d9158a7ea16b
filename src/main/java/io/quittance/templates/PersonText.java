package io.quittance.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a person typed for a mail. The mail greets and takes its leave by itself; what says it a second time is left out. */
public final class PersonText {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\s*\\R\\s*");
    private static final String WORD =
            "(?iu:bonjour|bonsoir|ch[eè]re?s?|madame|monsieur|mesdames|messieurs|hello|hi|dear"
                    + "|good (?:morning|afternoon|evening)|beste|geachte|dag|goede(?:morgen|middag|ndag|navond)|goedendag|hallo|moin"
                    + "|gr[üu]ezi|guten (?:tag|morgen|abend)|sehr geehrte[rs]?|liebe[rs]?)";
    /** Names are written with a capital; a sentence about somebody goes on with a small letter and is no greeting. */
    private static final String NAME = "(?:[ \u00a0](?:\\p{Lu}[\\p{L}\\p{M}.'’-]*"
            + "|(?iu:heer|mevrouw|dames|heren|madame|monsieur|cliente?s?|customer|klant|et|and|und|en|à|tous|toutes|all|there"
            + "|everyone|again|allen|allemaal|zusammen|van|von|de|der|den|du|la|le|ter|ten|zu)))";

    private static final Pattern GREETING = Pattern.compile(
            WORD + NAME + "{0,7}(?:,[ \u00a0]*" + WORD + NAME + "{0,7})*[ \u00a0]*(?<end>[,!.:]|$)[ \u00a0]*");
    private static final Pattern LEAVE = Pattern.compile(
            "(?iu)(cordialement|bien cordialement|bien à vous|salutations|kind regards|best regards|regards|yours sincerely"
                    + "|met vriendelijke groet(en)?|vriendelijke groet(en)?|mit freundlichen grüßen|freundliche grüße|viele grüße)[,.!]?");

    private PersonText() {}

    /** True when a paragraph begins by greeting its reader, whatever it says then: nobody is greeted twice. */
    static boolean greets(String paragraph) {
        return GREETING.matcher(paragraph).lookingAt();
    }

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
