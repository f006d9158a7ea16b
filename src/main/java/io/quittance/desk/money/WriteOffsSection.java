package io.quittance.desk.money;

import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.invoicing.WriteOffs;
import io.quittance.ui.StatusStyle;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What the firm gave up. */
@Service
@Order(21)
class WriteOffsSection implements CaseSection {

    private final WriteOffs writeOffs;

    WriteOffsSection(WriteOffs writeOffs) {
        this.writeOffs = writeOffs;
    }

    @Override
    public CasePart read(CasePage page) {
        var given = writeOffs.of(page.firm().id(), page.file().debtor().id());
        return new CasePart() {
            @Override
            public Stream<TimelineEntry> timeline() {
                return given.stream()
                        .map(one -> TimelineEntry.day(
                                page,
                                TimelineEntry.Group.MONEY,
                                one.on(),
                                StatusStyle.PLAIN,
                                page.texts()
                                        .of(
                                                InvoicesText.WRITTEN_OFF_LINE,
                                                page.file().number(one.invoice()),
                                                page.texts().money(one.amount())),
                                one.reason()));
            }
        };
    }
}
