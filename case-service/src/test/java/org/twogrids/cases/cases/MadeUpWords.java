package org.twogrids.cases.cases;

import java.util.List;
import java.util.Map;
import java.util.Random;

/// What people might say. Some words are in every tenth case, some in hardly any, and two common
/// ones hardly ever meet: those are what a search is measured with.
final class MadeUpWords {

    /// In one of two thousand cases.
    static final String RARE = "琉璃影壁";

    /// Each in about every tenth case, both in one of ten thousand.
    static final String COMMON = "楼道";

    static final String OTHER_COMMON = "水管";

    private static final int RARELY = 2_000;
    private static final int HARDLY = 10_000;

    private static final Map<String, List<String>> MATTERS =
            Map.ofEntries(
                    Map.entry("01", List.of("赡养费分担", "离婚财产分割", "孩子抚养", "遗产继承", "夫妻争吵")),
                    Map.entry("02", List.of("通行受阻", "采光被挡", "楼上漏水", "院落堆物", "流浪猫喂养", "停车占位")),
                    Map.entry("03", List.of("深夜走动声响", "商铺外放音响", "装修施工噪声", "空调外机轰鸣")),
                    Map.entry("04", List.of("遛犬不牵绳", "犬吠扰民", "犬只伤人", "一户养两犬")),
                    Map.entry("05", List.of("物业费争议", "电梯久修不好", "业主委员会选举")),
                    Map.entry("06", List.of("暖气不热", "暖气改造", "燃气管线迁改")),
                    Map.entry("07", List.of("租房押金", "房屋权属", "拆迁补偿")),
                    Map.entry("08", List.of("拖欠工资", "工伤赔偿", "辞退补偿")),
                    Map.entry("09", List.of("购物退货", "旅行社退费", "餐馆账单")),
                    Map.entry("16", List.of("钱包遗失", "老人走失", "钥匙反锁")),
                    Map.entry("17", List.of("消防通道堵塞", "电线裸露", "墙皮脱落")));

    private static final List<String> OTHERS = List.of("借款不还", "合同纠纷", "轻微碰撞", "油烟扰民", "门窗损坏");

    private static final List<String> HOW =
            List.of(
                    "双方各执一词,互不相让",
                    "已经闹了三个星期,街坊都来劝过",
                    "当事人情绪激动,要求今天给说法",
                    "老人夜里睡不好,血压又高了",
                    "对方说没有办法,也不愿意商量",
                    "以前说好过一次,后来又反复");

    private static final List<String> WISH =
            List.of("希望有人上门看看", "想请调解员主持公道", "要求赔偿并道歉", "盼着早点解决", "想先听听政策怎么说");

    private static final List<String> LANES =
            List.of(
                    "东厂胡同", "翠花胡同", "韶九胡同", "菜厂胡同", "大甜水井胡同", "晨光街", "报房胡同", "多福巷", "灯草胡同",
                    "磁器库胡同");

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文辉力健";

    private final Random random;

    MadeUpWords(Random random) {
        this.random = random;
    }

    String title(String category) {
        List<String> matters = MATTERS.getOrDefault(category.substring(0, 2), OTHERS);
        return one(LANES) + one(matters);
    }

    String narrative(String title) {
        boolean first = random.nextInt(10) == 0;
        boolean second = !first && random.nextInt(9) == 0;
        boolean both = random.nextInt(HARDLY) == 0;
        return title
                + ","
                + one(HOW)
                + (first || both ? "," + COMMON + "里堆着东西" : "")
                + (second || both ? "," + OTHER_COMMON + "也受了影响" : "")
                + (random.nextInt(RARELY) == 0 ? ",就在" + RARE + "旁边" : "")
                + "。"
                + one(WISH)
                + ",前后共"
                + (2 + random.nextInt(30))
                + "次。";
    }

    String name() {
        return ""
                + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
                + GIVEN.charAt(random.nextInt(GIVEN.length()))
                + GIVEN.charAt(random.nextInt(GIVEN.length()));
    }

    String phone() {
        return "139%08d".formatted(random.nextInt(100_000_000));
    }

    String address() {
        return "%s%d号院%d单元%d室"
                .formatted(
                        one(LANES),
                        1 + random.nextInt(60),
                        1 + random.nextInt(4),
                        101 + random.nextInt(600));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
