import Link from "next/link";
import { Card } from "@/components/ui/card";

/** Where the product's own data come from; their licences ask for it. Everybody may read it. */
export default function Page() {
  return (
    <main className="mx-auto max-w-3xl space-y-5 p-4 md:p-8">
      <title>このシステムについて | まごころサポート</title>
      <h1 className="text-2xl font-bold">このシステムについて</h1>
      <p>
        まごころサポートは、お客様・加盟店・コンシェルジュをつなぐ業務システムです。住所から地点や市区町村を調べるときに、外部へ問い合わせることはありません。システムに収めた次のデータを使っています。
      </p>
      <Card title="データの出典">
        <ul className="list-disc space-y-3 pl-5">
          <li>
            郵便番号の中心の位置：
            <Source href="https://geolonia.github.io/japanese-addresses/">Geolonia 住所データ</Source>（
            <Source href="https://creativecommons.org/licenses/by/4.0/deed.ja">CC BY 4.0</Source>
            、2024年1月時点）を加工して作成しました。同データは、国土交通省「位置参照情報」をもとにしています。
          </li>
          <li>
            市区町村の名称・よみがな・役所の位置：localgovjp（CC0、2026年7月時点）を加工して作成しました。
          </li>
          <li>郵便番号から住所を調べるデータ：日本郵便の郵便番号データをもとにしています。</li>
        </ul>
      </Card>
      <Card title="距離について">
        <p>
          距離は、2つの地点のあいだの直線距離です。地点は、指定された緯度・経度、町名の中心、市区町村の中心のいずれかで、どれによるかを距離とともに表示します。
        </p>
      </Card>
      <p>
        <Link href="/" className="inline-flex min-h-12 items-center text-link underline">
          まごころサポートへ戻る
        </Link>
      </p>
    </main>
  );
}

function Source({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className="text-link underline">
      {children}
    </a>
  );
}
