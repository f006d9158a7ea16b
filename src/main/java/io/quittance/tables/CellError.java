package io.quittance.tables;

import java.util.Locale;
import java.util.Set;

/** What a spreadsheet shows where it could not work out a value, in the languages of our customers. */
public final class CellError {

    private static final String ANY = "#ERROR!";

    private static final Set<String> KNOWN = Set.of(
            ANY,
            "#N/A",
            "#NA",
            "#N/A!",
            "#REF!",
            "#VALUE!",
            "#DIV/0!",
            "#NUM!",
            "#NAME?",
            "#NULL!",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#CONNECT!",
            "#BUSY!",
            "#UNKNOWN!",
            "#EXTERNAL!",
            "#PYTHON!",
            "#GETTING_DATA",
            // German
            "#NV",
            "#BEZUG!",
            "#WERT!",
            "#ZAHL!",
            "#ÜBERLAUF!",
            "#FELD!",
            // French
            "#VALEUR!",
            "#NOM?",
            "#NOMBRE!",
            "#NUL!",
            "#PROPAGATION!",
            "#EPARS!",
            // Dutch
            "#N/B",
            "#VERW!",
            "#WAARDE!",
            "#NAAM?",
            "#GETAL!",
            "#DEEL/0!",
            "#LEEG!",
            "#OVERLOOP!",
            // Spanish, Italian
            "#¡REF!",
            "#¡VALOR!",
            "#¡DIV/0!",
            "#¡NUM!",
            "#¿NOMBRE?",
            "#N/D",
            "#RIF!",
            "#VALORE!",
            "#NOME?");

    private CellError() {}

    /** Whether a cell holds an error and no value. */
    public static boolean is(String cell) {
        if (cell.isEmpty() || cell.charAt(0) != '#' && cell.charAt(0) != 'E' && cell.charAt(0) != 'e') {
            return false;
        }
        var bare = cell.strip().toUpperCase(Locale.ROOT);
        return KNOWN.contains(bare) || bare.matches("(ERR|ERREUR|FEHLER|FOUT):[0-9]{3}");
    }

    /** What an error cell says, so that it is known for an error. */
    static String shown(String text) {
        return is(text) ? text.strip() : ANY;
    }
}
