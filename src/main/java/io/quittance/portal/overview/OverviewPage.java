package io.quittance.portal.overview;

import io.quittance.portal.PlainPages;
import io.quittance.portal.PlainPages.Screen;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The first thing a debtor sees behind the door: the overview's sections as a page. */
@Controller
class OverviewPage {

    private final PlainPages pages;
    private final List<PortalSection> sections;
    private final org.springframework.web.servlet.mvc.Controller framework;

    OverviewPage(
            PlainPages pages,
            List<PortalSection> sections,
            @Qualifier("vaadinForwardingController") org.springframework.web.servlet.mvc.Controller framework) {
        this.pages = pages;
        this.sections = sections;
        this.framework = framework;
    }

    /** A condition of the mapping would refuse {@code ?live} instead of leaving it to the framework. */
    @GetMapping("/c/{key}/overview")
    void show(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (request.getParameter("live") != null) {
            framework.handleRequest(request, response);
            return;
        }
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
