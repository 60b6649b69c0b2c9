package org.twogrids.cases.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What stands on a poster is what a phone reads from it.
class QrCodeTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int SCALE = 4;
    private static final int WHITE = 0xFFFFFF;
    private static final String ADDRESS = "https://grid.example.cn/r/110101001005001";

    @Test
    void a_phone_reads_what_was_written() throws ReaderException {
        assertThat(read(drawn(QrCode.of(ADDRESS)))).isEqualTo(ADDRESS);
        assertThat(read(drawn(QrCode.of("http://localhost:8080/r/110101001005"))))
                .isEqualTo("http://localhost:8080/r/110101001005");
    }

    @Test
    void a_stain_does_not_matter() throws ReaderException {
        int[][] picture = drawn(QrCode.of(ADDRESS));
        int middle = picture.length / 2;
        int stain = 5 * SCALE;
        for (int y = middle - stain; y < middle + stain; y++) {
            Arrays.fill(picture[y], middle - stain, middle + stain, WHITE);
        }
        assertThat(read(picture)).isEqualTo(ADDRESS);
    }

    @Test
    void a_white_border_is_left_around_it() {
        QrCode code = QrCode.of(ADDRESS);
        Matcher run = RUN.matcher(code.path());
        while (run.find()) {
            int from = Integer.parseInt(run.group(1));
            assertThat(from).isGreaterThanOrEqualTo(4);
            assertThat(from + Integer.parseInt(run.group(3))).isLessThanOrEqualTo(code.size() - 4);
            assertThat(Integer.parseInt(run.group(2))).isBetween(4, code.size() - 5);
        }
    }

    @Test
    void the_address_is_that_of_the_installation_and_none_is_made_up() {
        assertThat(Posters.address(Optional.of("https://grid.example.cn/"), "110101001005001"))
                .isEqualTo(ADDRESS);
        assertThatThrownBy(() -> Posters.address(Optional.empty(), "110101001005001"))
                .isInstanceOf(NoPublicAddress.class);
    }

    static String read(int[][] picture) throws ReaderException {
        int side = picture.length;
        int[] pixels = Arrays.stream(picture).flatMapToInt(Arrays::stream).toArray();
        var source = new RGBLuminanceSource(side, side, pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }

    static int[][] drawn(QrCode code) {
        int[][] picture = new int[code.size() * SCALE][code.size() * SCALE];
        for (int[] row : picture) {
            Arrays.fill(row, WHITE);
        }
        Matcher run = RUN.matcher(code.path());
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) * SCALE;
            int y = Integer.parseInt(run.group(2)) * SCALE;
            for (int row = y; row < y + SCALE; row++) {
                Arrays.fill(picture[row], x, x + Integer.parseInt(run.group(3)) * SCALE, 0);
            }
        }
        return picture;
    }
}
