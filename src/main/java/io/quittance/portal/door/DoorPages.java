package io.quittance.portal.door;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.quittance.branding.Brand;
import io.quittance.branding.Brands;
import io.quittance.edge.LanguageCookie;
import io.quittance.edge.PublicUrl;
import io.quittance.kernel.Language;
import io.quittance.parties.Firm;
import io.quittance.texts.Texts;
import io.quittance.ui.LanguageChoice;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Renders the pages before the portal: logic-less templates, escaped values, no script at all, nothing from elsewhere. A
 * missing value is an error.
 */
@Component
public class DoorPages {

    private static final Map<String, DoorText> TITLES = Map.ofEntries(
            Map.entry("door", DoorText.DOOR_TITLE),
            Map.entry("dead", DoorText.DEAD_TITLE),
            Map.entry("enter", DoorText.ENTER_TITLE),
            Map.entry("sent", DoorText.SENT_TITLE),
            Map.entry("token", DoorText.TOKEN_TITLE),
            Map.entry("home", DoorText.HOME_TITLE),
            Map.entry("code", DoorText.CODE_TITLE),
            Map.entry("check", DoorText.CHECK_TITLE),
            Map.entry("not-me", DoorText.NOT_ME),
            Map.entry("confirm", DoorText.CONFIRM_TITLE),
            Map.entry("reader", DoorText.READER_TITLE),
            Map.entry("by-post", DoorText.BY_POST));

    /** Pages that offer the check of a message themselves; their foot does not do it again. */
    private static final Set<String> SELF_CHECKED = Set.of("check", "dead", "home", "code");

    private final Brands brands;
    private final Bundle bundle;
    private final PublicUrl publicUrl;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Mustache.Compiler mustache =
            Mustache.compiler().emptyStringIsFalse(true).withLoader(DoorPages::open);

    DoorPages(Brands brands, Bundle bundle, PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
        this.brands = brands;
        this.bundle = bundle;
    }

    /**
     * Writes a page. Security headers are set for every response by the edge.
     *
     * @param template name of the file in {@code portal/}
     * @param firm whose brand it wears; null = the platform's
     * @param values what the template needs besides texts, brand and languages
     */
    void write(Exchange exchange, HttpStatus status, String template, @Nullable Firm firm, Map<String, Object> values)
            throws IOException {
        var language = exchange.language(firm);
        var model = new HashMap<String, Object>(values);
        addBrand(model, firm);
        addLanguage(model, language, exchange.chosenLanguage());
        addTexts(model, language, String.valueOf(model.get("name")));
        model.put("way", WayIn.asked(exchange.request()).map(WayIn::key).orElse(""));
        model.put("title", title(template, language, model));
        model.put("checking", SELF_CHECKED.contains(template));
        model.put("prefetch", bundle.scripts());
        var html = templates
                .computeIfAbsent(template, file -> mustache.compile(open(file)))
                .execute(model);
        var response = exchange.response();
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", language.code());
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        exchange.chosen()
                .ifPresent(chosen -> response.addHeader(
                        HttpHeaders.SET_COOKIE, LanguageCookie.keeping(chosen, publicUrl.isSecure())));
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code Erreur : Vérifier un message · Maison Lavande}. */
    private static String title(String template, Language language, Map<String, Object> model) {
        var name = String.valueOf(model.get("name"));
        var fault = String.valueOf(model.getOrDefault("fault", ""));
        var texts = new Texts(language);
        var page = Optional.ofNullable(TITLES.get(template))
                .map(title -> texts.of(title, name))
                .or(() -> Optional.ofNullable((String) model.get("heading")))
                .map(title -> title + " · " + name)
                .orElse(name);
        return fault.isEmpty() ? page : texts.of(DoorText.FAULT_TITLE, page);
    }

    private void addBrand(Map<String, Object> model, @Nullable Firm firm) {
        var brand = firm == null ? brands.platform() : brands.of(firm);
        var home = firm == null ? "" : "/c/" + firm.key();
        model.put("brand", brand.hash());
        model.put("logo", brand.logo() != null);
        model.put("name", firm == null ? brand.displayName() : firm.name());
        model.put("home", home.isEmpty() ? "/" : home);
        model.put("checkAt", home + "/check");
        model.put("codeAt", home + "/code");
        model.put("platform", firm == null);
        model.put("enterAt", home + "/enter");
        model.put("privacy", firm == null || firm.privacyUrl() == null ? "" : firm.privacyUrl());
    }

    private static void addLanguage(Map<String, Object> model, Language language, String chosen) {
        model.put("lang", language.code());
        model.put("chosen", chosen);
        model.put("languages", languages(language));
    }

    private static void addTexts(Map<String, Object> model, Language language, String name) {
        var texts = new HashMap<String, String>();
        for (var text : DoorText.values()) {
            texts.put(text.name().toLowerCase(Locale.ROOT).replace('_', '-'), new Texts(language).of(text, name));
        }
        model.put("t", texts);
    }

    /** The answer to whatever opens nothing: unknown, expired, used up or another firm's. */
    void nothing(Exchange exchange, @Nullable Firm firm) throws IOException {
        closed(exchange, new Door.Closed(Door.Closed.Why.UNKNOWN, firm));
    }

    /** The answer to a token that opens nothing, or is not looked at for now. */
    void closed(Exchange exchange, Door.Closed closed) throws IOException {
        boolean busy = closed.why() == Door.Closed.Why.TOO_MANY;
        var status = busy ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND;
        write(exchange, status, "dead", closed.firm(), Map.of("busy", busy));
    }

    /** A text in the language of the page. */
    String text(Exchange exchange, @Nullable Firm firm, DoorText text, Object... arguments) {
        return new Texts(exchange.language(firm)).of(text, arguments);
    }

    /** The style sheet and logo address of a brand are its hash. */
    public static String logoOf(Brand brand) {
        return "/brand/" + brand.hash() + ".png";
    }

    private static List<Map<String, Object>> languages(Language current) {
        return Arrays.stream(Language.values())
                .map(language -> Map.<String, Object>of(
                        "code",
                        language.code(),
                        "name",
                        LanguageChoice.nameOf(language),
                        "current",
                        language == current))
                .toList();
    }

    private static Reader open(String name) {
        var stream = DoorPages.class.getResourceAsStream("/portal/" + name + ".html");
        if (stream == null) {
            throw new UncheckedIOException(new IOException("no page " + name));
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
