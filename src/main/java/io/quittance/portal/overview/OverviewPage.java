package io.quittance.portal.overview;

import io.quittance.portal.PlainPages;
import io.quittance.portal.PlainPages.Screen;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The first thing a debtor sees behind the door: the overview's sections as a page. */
@Controller
class OverviewPage {

    private final PlainPages pages;
    private final List<PortalSection> sections;

    OverviewPage(PlainPages pages, List<PortalSection> sections) {
        this.pages = pages;
        this.sections = sections;
    }

    @GetMapping(path = "/c/{key}/overview", params = "!live")
    void show(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write(
                key,
                request,
                response,
                visitor -> new Screen(
                        visitor.texts().of(PortalText.OVERVIEW),
                        sections.stream()
                                .flatMap(section -> section.show(visitor))
                                .toList()));
    }
}
