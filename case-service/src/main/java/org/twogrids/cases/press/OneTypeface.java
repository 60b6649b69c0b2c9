package org.twogrids.cases.press;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/// Whatever font the engine asks for, it gets ours: the fonts of the machine are never looked
/// through, and no paper depends on them.
final class OneTypeface implements FontMapper {

    private final Typeface typeface;

    OneTypeface(Typeface typeface) {
        this.typeface = typeface;
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(
            String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(typeface.font(), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(
            String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(typeface.font(), true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String baseFont,
            @Nullable PDFontDescriptor descriptor,
            @Nullable PDCIDSystemInfo system) {
        return new CIDFontMapping(null, typeface.font(), true);
    }
}
