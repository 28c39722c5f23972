package livery.crm.internal;

/** Names as they are spread in a large Chinese customer file: few surnames, many given names of one or two characters. */
public final class ChineseNames {

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔汤";
    private static final String GIVEN =
            "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂玲红华辉波斌宇浩凯健俊帆雪荣爱妹琴云莲真环梅琳素青婷洁馨怡宁欣飘育滢馥筠柔竹霭凝晓欢霄枫芸菲寒伊亚宜可姬舒影荔枝思凤丽子国建文志永海林春生龙元全胜学祥才发武新利清飞彬富顺信子杰";

    private ChineseNames() {}

    /** The same name for the same number. */
    public static String of(int number) {
        int mixed = (number * 0x9E3779B1) >>> 1;
        int rank = (int) (SURNAMES.length() * Math.pow((mixed % 1_000) / 1_000.0, 2));
        StringBuilder name = new StringBuilder().append(SURNAMES.charAt(Math.min(rank, SURNAMES.length() - 1)));
        name.append(GIVEN.charAt(mixed / 1_000 % GIVEN.length()));
        if (mixed % 3 != 0) {
            name.append(GIVEN.charAt(mixed / 131_071 % GIVEN.length()));
        }
        return name.toString();
    }
}
