package livery.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** People's names, in simplified or traditional characters. */
record Names(List<String> surnames, List<String> given) {

    private static final int TWO_CHARACTERS_PERCENT = 72;

    static final Names SIMPLIFIED = new Names(
            split("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"),
            split("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志红梅海燕鹏飞雪婷宇浩然欣怡子涵梓轩思远嘉佳晨曦文博雅琪俊凯睿泽天乐"));
    static final Names TRADITIONAL = new Names(
            split("陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴"),
            split("怡君雅婷家豪志明俊傑淑芬美玲建宏宗翰佳穎承恩品妍子晴宇軒柏翰詩涵思妤冠廷彥廷欣怡雅雯麗華國強文雄惠美秀英金龍永福"));

    private static List<String> split(String characters) {
        return characters.codePoints().mapToObj(Character::toString).toList();
    }

    String next(RandomGenerator random) {
        String name = pick(surnames, random) + pick(given, random);
        return random.nextInt(100) < TWO_CHARACTERS_PERCENT ? name + pick(given, random) : name;
    }

    static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
