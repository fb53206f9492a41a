// Preloaded into a command with `node --import`. Any connection to another machine fails and is recorded in the file
// that CONNECTIONS names. This also covers Node processes that the command starts.
import dgram from 'node:dgram'
import { appendFileSync } from 'node:fs'
import net from 'node:net'

const here = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/

function expectHere(host: string): void {
  if (here.test(host)) return
  appendFileSync(process.env['CONNECTIONS'] ?? '', `${host}\n`)
  throw new Error(`Attempted to connect to ${host}.`)
}

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const [first, second] = args.flat() as [unknown, unknown]
  const options = first as net.TcpNetConnectOpts & net.IpcNetConnectOpts
  if (typeof first !== 'object' && Number.isInteger(Number(first))) expectHere(String(second ?? 'localhost'))
  else if (typeof first === 'object' && !options.path) expectHere(options.host ?? 'localhost')
  return Reflect.apply(connect, this, args)
} as typeof connect

dgram.Socket.prototype.send = () => expectHere('somewhere, by UDP')
