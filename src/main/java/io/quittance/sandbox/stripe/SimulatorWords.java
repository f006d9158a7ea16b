package io.quittance.sandbox.stripe;

/** What the simulated payment page says, in the four languages of the product. */
enum SimulatorWords {
    FR(
            "fr",
            "fr-FR",
            "Page d’essai : aucun argent n’est prélevé.",
            "Payer par carte",
            "Numéro de carte",
            "Date d’expiration",
            "Payer %s",
            "Votre carte a été refusée. Rien n’a été débité. Essayez une autre carte.",
            "Prélèvement bancaire",
            "La confirmation par la banque prend quelques jours.",
            "Votre banque demande une confirmation",
            "Confirmez que vous êtes bien à l’origine de ce paiement.",
            "Confirmer le paiement",
            "Refuser",
            "Merci, c’est enregistré.",
            "Cette page de paiement n’est plus active.",
            "Retour chez %s"),
    EN(
            "en",
            "en-GB",
            "Test page: no money is taken.",
            "Pay by card",
            "Card number",
            "Expiry date",
            "Pay %s",
            "Your card was declined. Nothing was charged. Try another card.",
            "Bank debit",
            "The bank takes a few days to confirm.",
            "Your bank asks for confirmation",
            "Confirm that you are making this payment.",
            "Confirm payment",
            "Refuse",
            "Thank you, that is done.",
            "This payment page is no longer active.",
            "Back to %s"),
    NL(
            "nl",
            "nl-NL",
            "Testpagina: er wordt geen geld afgeschreven.",
            "Betalen met kaart",
            "Kaartnummer",
            "Vervaldatum",
            "%s betalen",
            "Uw kaart is geweigerd. Er is niets afgeschreven. Probeer een andere kaart.",
            "Bankincasso",
            "De bevestiging door de bank duurt enkele dagen.",
            "Uw bank vraagt om een bevestiging",
            "Bevestig dat u deze betaling doet.",
            "Betaling bevestigen",
            "Weigeren",
            "Bedankt, het is geregeld.",
            "Deze betaalpagina is niet meer actief.",
            "Terug naar %s"),
    DE(
            "de",
            "de-DE",
            "Testseite: Es wird kein Geld abgebucht.",
            "Mit Karte zahlen",
            "Kartennummer",
            "Gültig bis",
            "%s zahlen",
            "Ihre Karte wurde abgelehnt. Es wurde nichts abgebucht. Bitte versuchen Sie eine andere Karte.",
            "Lastschrift",
            "Die Bestätigung durch die Bank dauert einige Tage.",
            "Ihre Bank bittet um eine Bestätigung",
            "Bestätigen Sie, dass diese Zahlung von Ihnen kommt.",
            "Zahlung bestätigen",
            "Ablehnen",
            "Vielen Dank, das ist erledigt.",
            "Diese Zahlungsseite ist nicht mehr aktiv.",
            "Zurück zu %s");

    final String language;
    final String region;
    final String note;
    final String card;
    final String number;
    final String expiry;
    final String pay;
    final String declined;
    final String debit;
    final String debitText;
    final String bankAsks;
    final String bankText;
    final String approve;
    final String refuse;
    final String thanks;
    final String over;
    final String back;

    SimulatorWords(
            String language,
            String region,
            String note,
            String card,
            String number,
            String expiry,
            String pay,
            String declined,
            String debit,
            String debitText,
            String bankAsks,
            String bankText,
            String approve,
            String refuse,
            String thanks,
            String over,
            String back) {
        this.language = language;
        this.region = region;
        this.note = note;
        this.card = card;
        this.number = number;
        this.expiry = expiry;
        this.pay = pay;
        this.declined = declined;
        this.debit = debit;
        this.debitText = debitText;
        this.bankAsks = bankAsks;
        this.bankText = bankText;
        this.approve = approve;
        this.refuse = refuse;
        this.thanks = thanks;
        this.over = over;
        this.back = back;
    }

    static SimulatorWords of(String locale) {
        for (var words : values()) {
            if (locale.startsWith(words.language)) {
                return words;
            }
        }
        return EN;
    }
}
