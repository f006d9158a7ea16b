package io.quittance.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quittance.branding.Brand;
import io.quittance.branding.Brands;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Language;
import io.quittance.templates.MailSamples;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Mails of every kind in all languages, light and dark, 390 and 600 pixels wide: sheets in {@code target/mails}, for looking at them. */
final class MailPictures {

    private static final Path FOLDER = Path.of("target", "mails");
    private static final int COLUMNS = 8;
    private static final Map<Language, String> BRANDS = Map.of(
            Language.FR, "maison-lavande", Language.EN, "base", Language.NL, "zonnewarmte", Language.DE, "nordlicht");

    private MailPictures() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        try (var playwright = Chromium.playwright()) {
            var browser = Chromium.launch(playwright);
            for (var language : Language.values()) {
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    for (int width : new int[] {390, 600}) {
                        sheet(browser, language, scheme, width);
                    }
                }
            }
        }
    }

    private static void sheet(Browser browser, Language language, ColorScheme scheme, int width) throws IOException {
        var brand = Objects.requireNonNull(new Brands().all().get(BRANDS.get(language)));
        var country = new CountryCode(
                language == Language.EN
                        ? "GB"
                        : language == Language.NL ? "BE" : language.code().toUpperCase(java.util.Locale.ROOT));
        var pictures = new ArrayList<BufferedImage>();
        var page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, 800).setColorScheme(scheme));
        for (var mail : MailSamples.of(language, country, brand).entrySet()) {
            page.setContent(withLogo(mail.getValue().html(), brand));
            var wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (wide > width) {
                System.out.println(language + " " + mail.getKey() + " is " + wide + " wide at " + width);
            }
            pictures.add(picture(page.screenshot(new Page.ScreenshotOptions().setFullPage(true))));
        }
        page.close();
        var name = language.code() + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width + ".png";
        ImageIO.write(together(pictures), "png", FOLDER.resolve(name).toFile());
    }

    private static String withLogo(String html, Brand brand) {
        var logo = brand.logo();
        return logo == null
                ? html
                : html.replace(
                        "cid:logo",
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(logo.png()));
    }

    private static BufferedImage picture(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage together(List<BufferedImage> all) {
        int width = all.getFirst().getWidth() + 8;
        int rows = Math.ceilDiv(all.size(), COLUMNS);
        var heights = new int[rows];
        for (int at = 0; at < all.size(); at++) {
            heights[at / COLUMNS] = Math.max(heights[at / COLUMNS], all.get(at).getHeight() + 8);
        }
        var sheet = new BufferedImage(
                width * COLUMNS, java.util.Arrays.stream(heights).sum(), BufferedImage.TYPE_INT_RGB);
        var graphics = sheet.createGraphics();
        graphics.setColor(new Color(0x7a, 0x50, 0x90));
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        int top = 0;
        for (int at = 0; at < all.size(); at++) {
            graphics.drawImage(all.get(at), width * (at % COLUMNS), top, null);
            if (at % COLUMNS == COLUMNS - 1) {
                top += heights[at / COLUMNS];
            }
        }
        graphics.dispose();
        return sheet;
    }
}
