package io.quittance.sandbox;

import io.quittance.sandbox.CaughtLetters.CaughtLetter;
import io.quittance.sandbox.PrintShop.Fate;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /sandbox/letters}: the letters that would have left, for scripts, and how the print shop behaves. */
@RestController
@RequestMapping("/sandbox/letters")
class LettersController {

    record Listing(List<CaughtLetter> items) {}

    record Behaviour(@Nullable String debtor, @Nullable Fate status) {}

    private static final int SHARP = 110;
    private static final int SMALL = 30;

    private final CaughtLetters letters;
    private final PrintShop printShop;

    LettersController(CaughtLetters letters, PrintShop printShop) {
        this.letters = letters;
        this.printShop = printShop;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Listing list(@RequestParam(required = false) @Nullable String debtor) {
        return new Listing(
                letters.list(debtor).stream().map(CaughtLetters.Shown::letter).toList());
    }

    @GetMapping("/{id:[0-9]{1,18}}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        return letters.pdf(id)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/{id:[0-9]{1,18}}-{page:[0-9]{1,3}}.png")
    ResponseEntity<byte[]> page(
            @PathVariable long id, @PathVariable int page, @RequestParam(defaultValue = "false") boolean small) {
        return letters.picture(id, page, small ? SMALL : SHARP)
                .map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .header("Cache-Control", "private, max-age=86400")
                        .body(png(picture)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PutMapping(path = "/behaviour", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> behave(@RequestBody Behaviour behaviour) {
        if (behaviour.debtor() == null || behaviour.status() == null) {
            return SandboxProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "validation",
                    "Name a debtor and what becomes of its letters: {\"debtor\":\"D-1\",\"status\":\"RETURNED\"}; status is POSTED, RETURNED, REFUSED or ACCEPTED.");
        }
        return ResponseEntity.ok(Map.of("debtors", printShop.behave(behaviour.debtor(), behaviour.status())));
    }

    private static byte[] png(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
