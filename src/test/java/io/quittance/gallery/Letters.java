package io.quittance.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Letters as they lie in the letter box, their pages below one another. */
final class Letters {

    private static final int MOST_PAGES = 4;

    private Letters() {}

    static void show(Visitor visitor, Owing debtor) {
        var letters = debtor.letters();
        assertThat(letters.size()).as("a letter left").isPositive();
        var letter = letters.get(0);
        var pages = IntStream.rangeClosed(
                        1, Math.min(MOST_PAGES, letter.path("pages").asInt()))
                .mapToObj(page ->
                        "<img alt=\"Page %d\" style=\"width:100%%;display:block;margin-bottom:8px\" src=\"%s/sandbox/letters/%s-%d.png\">"
                                .formatted(
                                        page, visitor.url(), letter.path("id").asString(), page))
                .collect(Collectors.joining());
        visitor.open("/sandbox/post");
        visitor.page()
                .evaluate(
                        "html => { document.body.className = ''; document.body.innerHTML = '<main><h1>Letter</h1>' + html + '</main>'; }",
                        pages);
        visitor.page().waitForFunction("() => [...document.images].every(image => image.complete)");
    }
}
