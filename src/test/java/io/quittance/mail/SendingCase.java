package io.quittance.mail;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.MessageState;
import io.quittance.messages.Messages;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** A firm with a debtor, a mail server that does what a test says, and a node that sends. */
abstract class SendingCase {

    static final Post POST = new Post();

    ScriptedSmtp server;
    FirmId firm;
    DebtorId debtor;
    Dispatch node;

    @BeforeEach
    void aFirmWithADebtor(TestInfo test) throws IOException {
        server = new ScriptedSmtp();
        firm = POST.aFirm("f" + Integer.toHexString(test.getDisplayName().hashCode()));
        debtor = POST.aDebtor(firm, "Dupont");
        node = POST.node(server);
        POST.events.clear();
        POST.legal.clear();
    }

    @AfterEach
    void goodbye() throws IOException {
        node.stop();
        server.close();
    }

    byte[] content(MessageId id) {
        return POST.in(firm, () -> POST.get(Messages.class).content(firm, id));
    }

    List<MessageState> states() {
        return POST.everything
                .sql("select state from correspondence.message where firm_id = :firm")
                .param("firm", firm.value())
                .query((row, _) -> MessageState.valueOf(row.getString(1)))
                .list();
    }

    String mailTo(String address) {
        return server.mails.stream()
                .filter(mail -> mail.contains("To: " + address))
                .map(MailText::readable)
                .findFirst()
                .orElseThrow();
    }
}
