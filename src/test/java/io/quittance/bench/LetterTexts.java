package io.quittance.bench;

/** The words of the French letter that the references lay out: the same as ours, line by line, and the same table. */
final class LetterTexts {

    static final String[] HEAD = {
        "Maison Lavande SAS",
        "12 rue des Capucins",
        "69001 Lyon",
        "+33 4 72 00 00 00",
        "compta@maison-lavande.example",
        "Dupont & Fils SARL",
        "Marie Dupont",
        "BÂTIMENT C",
        "1 RUE DU PORT",
        "33000 BORDEAUX",
        "Votre numéro de client : D-1042",
        "Lyon, le 22 novembre 2026"
    };
    static final String TITLE = "Un oubli, peut-être ?";
    static final String[] OPENING = {
        "Bonjour Marie Dupont,",
        "Sauf erreur de notre part, la facture ci-dessous n’est pas encore réglée. Cela arrive à tout le monde : cela se règle "
                + "en une minute, en ligne."
    };
    static final String[] CELLS = {
        "Facture",
        "Objet",
        "Émise le",
        "Échéance",
        "Reste à payer",
        "FA-2026-0142",
        "Commande C-902",
        "13 sept. 2026",
        "13 oct. 2026",
        "1 234,56 €",
        "Reste à régler (situation au 22 novembre 2026)",
        "",
        "",
        "",
        "1 234,56 €"
    };
    static final String[] CLOSING = {
        "Vous avez payé ces derniers jours ? Merci, vous n’avez plus rien à faire.",
        "Vous ne pouvez pas tout payer maintenant ? Quelque chose ne va pas, ou cette lettre n’est pas pour vous ? Dites-le-nous "
                + "en ligne, par e-mail ou par courrier. Nous suspendons les rappels le temps de vous répondre.",
        "Bien cordialement,",
        "Claire Fontaine",
        "Maison Lavande, +33 4 72 00 00 00"
    };
    static final String[] SMALL = {
        "Payer par virement",
        "Scannez le code avec votre application bancaire, ou recopiez :",
        "Bénéficiaire : Maison Lavande SAS",
        "FR76 3000 6000 0112 3456 7890 189",
        "Référence : FA-2026-0142",
        "Montant valable jusqu’au 13 déc. 2026",
        "Payer ou répondre en ligne",
        "Scannez le code, ou ouvrez maison-lavande.example/code et saisissez ce code :",
        "7K3Q-X9M2-VDT4",
        "Carte, délai, question, justificatifs",
        "Cette lettre vient-elle bien de nous ? Saisissez le code 4TFWP-81HNC sur maison-lavande.example/check : la page vous dira "
                + "qui l’a envoyée et donne nos coordonnées bancaires officielles.",
        "Maison Lavande SAS utilise vos coordonnées et vos factures pour gérer son contrat avec vous et suivre les paiements. "
                + "Elles viennent de ce contrat et de notre comptabilité, et sont conservées le temps prévu par la loi. Vous "
                + "pouvez les consulter, les faire corriger ou vous opposer à leur usage en nous écrivant, et saisir l’autorité "
                + "de protection des données (CNIL, www.cnil.fr). Plus de détails : https://maison-lavande.example/privacy",
        "Maison Lavande SAS, 12 rue des Capucins, 69001 Lyon, France. SIREN 812 345 678 · TVA FR40812345678",
        "Nous joindre : compta@maison-lavande.example, +33 4 72 00 00 00",
        "Page 1/1"
    };

    private LetterTexts() {}
}
