package io.quittance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;

/** The frame of every debtor screen: the firm's header, one column, a quiet footer. */
public final class BrandFrame extends Div {

    private final Div head = new Div();
    private final Main main = new Main();
    private final Footer footer = new Footer();

    /**
     * A frame in the firm's brand.
     *
     * @param home where the logo leads
     * @param skipText the words of the link that passes over the header
     */
    public BrandFrame(String home, String logoAddress, String firmName, String skipText) {
        addClassName("q-brand");
        var skip = new Anchor("#main", skipText);
        skip.addClassName("q-skip");
        skip.setRouterIgnore(true);
        var header = new Header(head);
        header.addClassName("q-brand-header");
        var logo = new Anchor(home, new Image(logoAddress, firmName));
        logo.addClassName("q-brand-logo");
        head.add(logo);
        main.setId("main");
        main.addClassName("q-brand-main");
        footer.addClassName("q-brand-footer");
        var said = new Div();
        said.setId("said");
        said.addClassName("q-visually-hidden");
        said.getElement().setAttribute("role", "status");
        footer.add(said);
        add(skip, header, main, footer);
    }

    /** Puts something at the end of the header, such as the choice of language. */
    public void headerEnd(Component component) {
        head.add(component);
    }

    /** Puts something between the header and the screen, such as an offer to go on with what was begun. */
    public void above(Component component) {
        main.getElement().getParent().insertChild(2, component.getElement());
    }

    /** Shows this screen in the column. */
    public void content(HasElement screen) {
        main.removeAll();
        main.getElement().appendChild(screen.getElement());
    }

    /** Adds to the footer. */
    public void foot(Component... components) {
        footer.add(components);
    }
}
