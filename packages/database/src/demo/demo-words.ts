/* Names and requests of the demonstration data; invented people in ordinary words. */

export const FAMILY_NAMES = [
  ["佐藤", "さとう"],
  ["鈴木", "すずき"],
  ["高橋", "たかはし"],
  ["田中", "たなか"],
  ["伊藤", "いとう"],
  ["渡辺", "わたなべ"],
  ["山本", "やまもと"],
  ["中村", "なかむら"],
  ["小林", "こばやし"],
  ["加藤", "かとう"],
  ["吉田", "よしだ"],
  ["山田", "やまだ"],
  ["松本", "まつもと"],
  ["井上", "いのうえ"],
  ["木村", "きむら"],
  ["清水", "しみず"],
  ["斎藤", "さいとう"],
  ["阿部", "あべ"],
  ["森", "もり"],
  ["池田", "いけだ"],
  ["橋本", "はしもと"],
  ["石川", "いしかわ"],
  ["前田", "まえだ"],
  ["岡田", "おかだ"],
] as const;

export const WOMEN = [
  ["和子", "かずこ"],
  ["幸子", "さちこ"],
  ["節子", "せつこ"],
  ["洋子", "ようこ"],
  ["恵子", "けいこ"],
  ["千代", "ちよ"],
  ["文子", "ふみこ"],
  ["美代子", "みよこ"],
  ["富美", "ふみ"],
  ["静江", "しずえ"],
  ["八重", "やえ"],
  ["君江", "きみえ"],
] as const;

export const MEN = [
  ["清", "きよし"],
  ["勇", "いさむ"],
  ["茂", "しげる"],
  ["正雄", "まさお"],
  ["三郎", "さぶろう"],
  ["昭", "あきら"],
  ["実", "みのる"],
  ["進", "すすむ"],
  ["弘", "ひろし"],
  ["武", "たけし"],
] as const;

export const HELPERS = [
  ["青木 美咲", "あおき みさき"],
  ["原田 大輔", "はらだ だいすけ"],
  ["村上 亜希", "むらかみ あき"],
  ["藤井 翔太", "ふじい しょうた"],
  ["岩崎 麻衣", "いわさき まい"],
  ["上田 浩二", "うえだ こうじ"],
  ["酒井 恵", "さかい めぐみ"],
  ["工藤 誠司", "くどう せいじ"],
] as const;

/** Code and name: what this franchise's administrator has added to the first rows. */
export const SERVICE_TYPES = [
  ["GARDEN", "お庭のお手入れ"],
  ["FURNITURE", "家具・家電"],
  ["COMPANY", "見守り・お話し相手"],
] as const;
export const SUPPORT_TYPES = [
  ["EASY", "かんたんサポート"],
  ["PRO", "プロサポート"],
] as const;

interface DemoService {
  code: string;
  name: string;
  kana: string;
  /** Codes, of the first rows or of those above. */
  serviceType: string;
  supportType: string;
  /** Yen without tax. */
  price: number;
  minutes: number;
  skills: readonly string[];
  /** What a customer asks for. */
  request: string;
}

export const SERVICES: readonly DemoService[] = [
  {
    code: "WEEDING",
    name: "草取り",
    kana: "くさとり",
    serviceType: "GARDEN",
    supportType: "EASY",
    price: 4500,
    minutes: 90,
    skills: ["お庭"],
    request: "玄関先と庭の草取りをお願いしたいとのこと。道具の持参をご希望です。",
  },
  {
    code: "PRUNING",
    name: "庭木の剪定",
    kana: "にわきのせんてい",
    serviceType: "GARDEN",
    supportType: "PRO",
    price: 12_000,
    minutes: 180,
    skills: ["お庭", "剪定"],
    request: "庭の柿の木と生垣の剪定をご希望です。高さは3メートルほどです。",
  },
  {
    code: "WET_ROOM_CLEANING",
    name: "水回りの掃除",
    kana: "みずまわりのそうじ",
    serviceType: "CLEANING",
    supportType: "PRO",
    price: 9000,
    minutes: 120,
    skills: ["お掃除"],
    request: "浴室とトイレの掃除をご希望です。換気扇も気にされています。",
  },
  {
    code: "WINDOW_CLEANING",
    name: "窓ふき",
    kana: "まどふき",
    serviceType: "CLEANING",
    supportType: "EASY",
    price: 4000,
    minutes: 60,
    skills: ["お掃除"],
    request: "一階の窓ふきをお願いしたいとのこと。網戸もあわせてご希望です。",
  },
  {
    code: "HOSPITAL_VISIT",
    name: "病院の付き添い",
    kana: "びょういんのつきそい",
    serviceType: "HOSPITAL",
    supportType: "EASY",
    price: 5000,
    minutes: 150,
    skills: ["付き添い"],
    request: "通院の付き添いをご希望です。行きはタクシーを手配済みです。",
  },
  {
    code: "ERRANDS",
    name: "お買い物の代行",
    kana: "おかいもののだいこう",
    serviceType: "SHOPPING",
    supportType: "EASY",
    price: 3000,
    minutes: 60,
    skills: [],
    request: "日用品とお米の買い物をお願いしたいとのこと。買い物メモがあります。",
  },
  {
    code: "FURNITURE_MOVE",
    name: "家具の移動",
    kana: "かぐのいどう",
    serviceType: "FURNITURE",
    supportType: "EASY",
    price: 5000,
    minutes: 60,
    skills: ["力仕事"],
    request: "和室のたんすを隣の部屋へ移動したいとのこと。二名での訪問が安心です。",
  },
  {
    code: "LIGHT_BULB",
    name: "電球の交換",
    kana: "でんきゅうのこうかん",
    serviceType: "FURNITURE",
    supportType: "EASY",
    price: 2000,
    minutes: 30,
    skills: [],
    request: "廊下と洗面所の電球交換をご希望です。踏み台がないとのこと。",
  },
  {
    code: "COMPANION",
    name: "お話し相手",
    kana: "おはなしあいて",
    serviceType: "COMPANY",
    supportType: "REGULAR",
    price: 3500,
    minutes: 60,
    skills: ["傾聴"],
    request: "お一人暮らしのため、月に二度ほどお話し相手をご希望です。",
  },
  {
    code: "WELFARE_VISIT",
    name: "見守り訪問",
    kana: "みまもりほうもん",
    serviceType: "COMPANY",
    supportType: "REGULAR",
    price: 3000,
    minutes: 30,
    skills: ["傾聴"],
    request: "離れて暮らすご長女からのご依頼。様子を見てきてほしいとのこと。",
  },
];

export const CONVERSATIONS = [
  "お変わりなくお元気なご様子でした。作業が終わると、とても喜んでくださいました。",
  "お茶を用意してくださり、お孫さんのお話をうかがいました。来月もお願いしたいとのことです。",
  "膝の痛みが続いているとのこと。次回は椅子に座ったままできる作業を中心にとのご希望です。",
  "ご主人もご一緒で、終始なごやかな雰囲気でした。作業の仕上がりにもご満足いただけました。",
] as const;

export const DECLINE_REASONS = [
  "ご希望の日に伺える担当者がおりません。",
  "対応できる道具がないため、お受けできません。",
] as const;
