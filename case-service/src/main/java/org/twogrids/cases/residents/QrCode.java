package org.twogrids.cases.residents;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A text as a QR code (ISO/IEC 18004) that is still read where it is dirty or scratched, drawn as
/// squares for any size.
///
/// @param size of its side in squares, with the white border of four that readers need
/// @param path of an SVG that draws the dark squares
record QrCode(int size, String path) {

    private static final int BORDER = 4;

    static QrCode of(String text) {
        ByteMatrix squares = squares(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            int x = 0;
            while (x < squares.getWidth()) {
                int from = x;
                while (x < squares.getWidth() && squares.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    path.append(
                            "M%d %dh%dv1h-%dz"
                                    .formatted(from + BORDER, y + BORDER, x - from, x - from));
                }
                x++;
            }
        }
        return new QrCode(squares.getWidth() + 2 * BORDER, path.toString());
    }

    private static ByteMatrix squares(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a code: " + text, e);
        }
    }
}
