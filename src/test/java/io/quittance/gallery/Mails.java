package io.quittance.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.journey.Sandbox;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Mails as their reader sees them. */
final class Mails {

    private Mails() {}

    /** Shows a mail in the whole window. @param place 0 is the debtor's oldest one */
    static void show(Visitor visitor, Owing debtor, int place) {
        var mails = Sandbox.await(Duration.ofSeconds(60), () -> to(visitor, debtor), items -> items.size() > place);
        visitor.open("/sandbox/mail/" + mails.get(place).path("id").asString());
        var html = visitor.page().locator("iframe").getAttribute("srcdoc");
        assertThat(html).as("the mail has an HTML part").isNotBlank();
        visitor.page().navigate("about:blank");
        visitor.page().setContent(html);
    }

    private static JsonNode to(Visitor visitor, Owing debtor) {
        return visitor.sandbox()
                .send("GET", "/sandbox/mailbox?to=" + debtor.email(), null, null)
                .json()
                .path("items");
    }
}
