// Names by their sound, as people type them into the search.
#include "kiosk/base/pinyin.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

namespace {

// "characters=syllables" divided by spaces.
void check_sounds(const std::string& table) {
    kiosk::Pinyin pinyin;
    std::istringstream pairs(table);
    int checked = 0;
    for (std::string pair; pairs >> pair; ++checked) {
        const std::size_t middle = pair.find('=');
        CAPTURE(pair);
        CHECK(pinyin.of_name(pair.substr(0, middle)).full == pair.substr(middle + 1));
    }
    CHECK(checked > 5);
}

}  // namespace

TEST_CASE("pinyin: surnames that read otherwise than the character alone") {
    check_sounds(
        "单=shan 曾=zeng 仇=qiu 解=xie 任=ren 查=zha 盖=ge 区=ou 朴=piao 翟=zhai 乐=yue 卜=bu 覃=qin 冼=xian 缪=miao "
        "秘=bi 繁=po 郗=xi 黑=he 员=yun 折=she 召=shao 种=chong 洗=xian 祭=zhai 佴=nai 阚=kan 么=yao 能=nai 句=gou "
        "尉迟恭=yuchigong 万俟咏=moqiyong 长孙皇=zhangsunhuang 澹台明=tantaiming 欧阳修=ouyangxiu 令狐冲=linghuchong "
        "单雄信=shanxiongxin 解晓东=xiexiaodong 仇英=qiuying 曾国=zengguo");
}

TEST_CASE("pinyin: the hundred commonest surnames") {
    check_sounds(
        "王=wang 李=li 张=zhang 刘=liu 陈=chen 杨=yang 黄=huang 赵=zhao 吴=wu 周=zhou 徐=xu 孙=sun 马=ma 朱=zhu 胡=hu "
        "郭=guo 何=he 高=gao 林=lin 罗=luo 郑=zheng 梁=liang 谢=xie 宋=song 唐=tang 许=xu 韩=han 邓=deng 冯=feng "
        "曹=cao 彭=peng 肖=xiao 萧=xiao 田=tian 董=dong 潘=pan 袁=yuan 蔡=cai 蒋=jiang 余=yu 于=yu 杜=du 叶=ye "
        "程=cheng 魏=wei 苏=su 吕=lu 丁=ding 卢=lu 姚=yao 沈=shen 钟=zhong 姜=jiang 崔=cui 谭=tan 陆=lu 范=fan "
        "汪=wang 廖=liao 石=shi 金=jin 韦=wei 贾=jia 夏=xia 付=fu 傅=fu 方=fang 邹=zou 熊=xiong 白=bai 孟=meng "
        "秦=qin 邱=qiu 侯=hou 江=jiang 尹=yin 薛=xue 闫=yan 段=duan 雷=lei 龙=long 黎=li 史=shi 陶=tao 贺=he 毛=mao "
        "郝=hao 顾=gu 龚=gong 邵=shao 万=wan 钱=qian 戴=dai 严=yan 莫=mo 孔=kong 向=xiang 常=chang 汤=tang 柏=bai "
        "车=che 宁=ning 纪=ji 尉=wei 那=na 燕=yan 臧=zang 晁=chao");
}

TEST_CASE("pinyin: characters in given names read as in names, rare ones too") {
    check_sounds(
        "罗长生=luochangsheng 彭长德=pengchangde 李喆=lizhe 王堃=wangkun 苏赟=suyun 丁玥=dingyue 周燚=zhouyi "
        "何䶮=heyan 李行航=lixinghang 杨珩=yangheng 罗龢=luohe 粟𬱖=suwei 谢晟=xiesheng 罗茜=luoqian 胡乐=hule");
}

TEST_CASE("pinyin: initials are one letter a syllable, of compound surnames two") {
    kiosk::Pinyin pinyin;
    CHECK(pinyin.of_name("罗满仓").initials == "lmc");
    CHECK(pinyin.of_name("罗长生").initials == "lcs");
    CHECK(pinyin.of_name("单桂香").initials == "sgx");
    CHECK(pinyin.of_name("欧阳水生").initials == "oyss");
    CHECK(pinyin.of_name("尉迟恭").initials == "ycg");
}

TEST_CASE("pinyin: names in letters, with dots, with emoji or empty are borne") {
    kiosk::Pinyin pinyin;
    CHECK(pinyin.of_name("John Smith").full == "johnsmith");
    CHECK(pinyin.of_name("阿卜杜·买买提").initials == "abdmmt");
    CHECK(pinyin.of_name("").full.empty());
    CHECK(pinyin.of_name("👨‍👩‍👧").full.empty());
    CHECK(pinyin.of_name("\xFF\xE7\xBD").initials.empty());
    CHECK(pinyin.of_name("王%s").full == "wangs");
}
