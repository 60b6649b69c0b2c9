package org.twogrids.cases.residents;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.twogrids.kernel.privacy.BlindIndex;
import org.twogrids.kernel.privacy.Signer;

/// The word on a slip: eighty bits that nobody can guess, in letters that read well on paper. The
/// same form gives the same word, so that a second tap on its button shows no other; it is kept as
/// a keyed hash only.
@ApplicationScoped
class SlipWords {

    private static final String PURPOSE = "resident-slip";

    /// Without I, L, O and U, which are read as others.
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int BITS = 5;
    private static final int GROUP = 4;

    private final Signer signer;
    private final BlindIndex blindIndex;

    SlipWords(Signer signer, BlindIndex blindIndex) {
        this.signer = signer;
        this.blindIndex = blindIndex;
    }

    /// `7K2M-9QXA-…`
    ///
    /// @param form the number of the form and what was entered
    String of(String form) {
        StringBuilder word = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : signer.sign(PURPOSE, form.getBytes(UTF_8))) {
            held = (held << Byte.SIZE) | (next & 0xFF);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                word.append(LETTERS.charAt((held >> bits) & 0x1F));
                held &= (1 << bits) - 1;
            }
        }
        return word.toString().replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /// By what a word is found. Case, spaces and hyphens don't matter, nor letters that look alike.
    byte[] index(String word) {
        String plain =
                word.toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1');
        return blindIndex.of(PURPOSE, plain);
    }
}
