package io.quittance.portal.door;

import io.quittance.limits.Limits;
import io.quittance.parties.WritingPreferences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Reminders by post instead of by e-mail: the page behind the line in a mail's foot, and the one click that mail programs offer
 * beside its subject (RFC 8058: a POST without cookies does it, a GET never). It can be undone on the spot.
 */
@Controller
class ByPostController {

    private static final int PER_HOUR = 20;

    private final Door door;
    private final DoorPages pages;
    private final DoorNonce nonces;
    private final Limits limits;
    private final WritingPreferences preferences;

    ByPostController(Door door, DoorPages pages, DoorNonce nonces, Limits limits, WritingPreferences preferences) {
        this.door = door;
        this.pages = pages;
        this.nonces = nonces;
        this.limits = limits;
        this.preferences = preferences;
    }

    /** What the page says. */
    private enum Told {
        NOTHING,
        POST,
        MAIL
    }

    @GetMapping("/l/{token}/by-post")
    void ask(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var exchange = new Exchange(request, response);
        switch (door.open(request, token)) {
            case Door.Closed why -> pages.closed(exchange, why);
            case Door.Opened opened -> show(exchange, token, opened, Told.NOTHING);
        }
    }

    @PostMapping("/l/{token}/by-post")
    void choose(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var exchange = new Exchange(request, response);
        switch (door.open(request, token)) {
            case Door.Closed why -> pages.closed(exchange, why);
            case Door.Opened opened -> show(exchange, token, opened, chosen(request, token, opened));
        }
    }

    private Told chosen(HttpServletRequest request, String token, Door.Opened opened) {
        boolean oneClick = "One-Click".equals(request.getParameter("List-Unsubscribe"));
        boolean asked = oneClick || nonces.holds(form(token), request.getParameter("nonce"));
        if (!asked || !limits.allow("by-post", token, PER_HOUR)) {
            return Told.NOTHING;
        }
        boolean mail = request.getParameter("mail") != null;
        var firm = opened.firm().id();
        var debtor = opened.link().debtor();
        opened.engine().run(() -> {
            if (mail) {
                preferences.chooseMail(firm, debtor);
            } else {
                preferences.choosePost(firm, debtor);
            }
        });
        return mail ? Told.MAIL : Told.POST;
    }

    private void show(Exchange exchange, String token, Door.Opened opened, Told told) throws IOException {
        pages.write(
                exchange,
                HttpStatus.OK,
                "by-post",
                opened.firm(),
                Map.of(
                        "action", form(token),
                        "nonce", nonces.make(form(token)),
                        "possible", opened.debtor().address().isComplete(),
                        "post", told == Told.POST,
                        "mail", told == Told.MAIL));
    }

    private static String form(String token) {
        return "/l/" + token + "/by-post";
    }
}
