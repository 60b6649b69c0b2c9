package org.twogrids.cases.catalog;

import java.util.Locale;

/// What makes a matter dangerous; said of the case, never of a person.
public enum RiskFactor {
    WEAPON(40, "凶器", "Weapon"),
    THREAT(40, "扬言自杀或伤人", "Threat of suicide or homicide"),
    VIOLENCE(30, "动手或限制人身自由", "Violence or confinement"),
    INJURY(0, "人身伤害", "Injury inflicted"),
    DV_WARNING(30, "曾有告诫书", "Earlier warning letter"),
    REPEAT(20, "九十天内三次以上", "Three or more calls in 90 days"),
    MINOR(15, "涉及未成年人", "Minor involved"),
    DISABILITY(15, "残疾或怀孕", "Disability or pregnancy"),
    CRISIS(15, "精神障碍或酗酒", "Mental-health or alcohol crisis"),
    ELDER(10, "六十岁以上老人", "Elder, 60 or older"),
    GROUP5(15, "五人以上", "Five people or more"),
    GROUP30(30, "三十人以上", "Thirty people or more");

    private final int weight;
    private final String zh;
    private final String en;

    RiskFactor(int weight, String zh, String en) {
        this.weight = weight;
        this.zh = zh;
        this.en = en;
    }

    public int weight() {
        return weight;
    }

    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
