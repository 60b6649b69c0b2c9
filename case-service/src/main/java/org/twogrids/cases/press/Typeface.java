package org.twogrids.cases.press;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/// The typeface of all papers, Noto Serif SC: every ideograph of GBK and many rare ones. Read when
/// the first paper is made, and let go when memory is short.
@ApplicationScoped
class Typeface {

    private static final String FILE = "/fonts/NotoSerifSC_400Regular.ttf";

    private @Nullable SoftReference<TrueTypeFont> read;

    synchronized TrueTypeFont font() {
        TrueTypeFont font = read == null ? null : read.get();
        if (font == null) {
            font = parsed();
            read = new SoftReference<>(font);
        }
        return font;
    }

    /// Where each character is found in it; 0 for what it lacks.
    CmapLookup characters() {
        try {
            return font().getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parsed() {
        try (InputStream file =
                Objects.requireNonNull(Typeface.class.getResourceAsStream(FILE), FILE)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false); // fi stays two characters, as they were written
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
