package io.quittance.paper;

import java.util.List;

/** Why a finished letter must not be printed. */
public sealed interface Finding {

    /** What is wrong, in a plain sentence. */
    String text();

    /** Something that is not the address can show through the window, or is where the carrier stamps. */
    record InWindow(String what, Box at) implements Finding {
        @Override
        public String text() {
            return "\"%s\" stands in the window at x %.0f, y %.0f mm".formatted(what, at.x(), at.y());
        }
    }

    /** The address is not what the window shows, or is not where the window always shows it. */
    record AddressNotShown(List<String> expected, List<String> shown) implements Finding {
        @Override
        public String text() {
            return "the window shows " + shown + " and not " + expected;
        }
    }

    /** Something is where printers do not print. */
    record OutsideMargins(int page, String what, Box at) implements Finding {
        @Override
        public String text() {
            return "\"%s\" on page %d stands outside the margins at x %.0f, y %.0f mm"
                    .formatted(what, page, at.x(), at.y());
        }
    }

    /** The letter has more pages than its envelope takes. */
    record TooManyPages(int pages, int allowed) implements Finding {
        @Override
        public String text() {
            return "the letter has " + pages + " pages, its envelope takes " + allowed;
        }
    }

    /** A page has another size than the profile says. */
    record WrongPageSize(int page, double width, double height) implements Finding {
        @Override
        public String text() {
            return "page %d is %.0f × %.0f mm".formatted(page, width, height);
        }
    }

    /** A printer would have to guess this font. */
    record FontNotEmbedded(int page, String font) implements Finding {
        @Override
        public String text() {
            return "the font " + font + " on page " + page + " is not in the file";
        }
    }

    /** It is no PDF that can be read, or one that is encrypted. */
    record Unreadable(String reason) implements Finding {
        @Override
        public String text() {
            return "the file cannot be read: " + reason;
        }
    }
}
